"""Languages by the three letters that ID3 and MP4 want (ISO 639-2/T)."""

from __future__ import annotations

_PAIRS = """
af=afr ar=ara bg=bul bn=ben ca=cat cs=ces cy=cym da=dan de=deu el=ell en=eng eo=epo es=spa et=est eu=eus fa=fas fi=fin
fr=fra ga=gle gd=gla gl=glg he=heb hi=hin hr=hrv hu=hun hy=hye id=ind is=isl it=ita ja=jpn ka=kat ko=kor la=lat lt=lit
lv=lav mk=mkd ms=msa nb=nob nl=nld nn=nno no=nor pl=pol pt=por ro=ron ru=rus sk=slk sl=slv sq=sqi sr=srp sv=swe sw=swa
ta=tam te=tel th=tha tr=tur uk=ukr ur=urd vi=vie zh=zho
"""
_THREE = dict(pair.split("=") for pair in _PAIRS.split())


def three_letters(tag: str) -> str:
    """The code for BCP 47 ``tag``; empty where there is none."""
    language = tag.split("-")[0].lower()
    return language if len(language) == 3 else _THREE.get(language, "")
