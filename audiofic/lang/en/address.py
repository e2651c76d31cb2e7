"""Words by which people are addressed without a name, with the sex that they tell of."""

from __future__ import annotations

from audiofic.lang.en.kin import FEMALE_KIN, FORMS_OF_ADDRESS, MALE_KIN

TO_MEN = frozenset(
    """sir mister lad laddie boy lord monsieur signor sire gentleman fellow chap man bro dude son sonny brother
        master captain guv governor""".split()
) | (MALE_KIN & FORMS_OF_ADDRESS)
TO_WOMEN = frozenset(
    """madam ma'am mum miss missus lady mademoiselle madame signora signorina girl lass lassie sister ladyship
    daughter""".split()
) | (FEMALE_KIN & FORMS_OF_ADDRESS)
BEFORE = frozenset("my dear dearest yes no oh o ah well young old good poor little thank you but and".split())
"""Words that may stand before such a word where somebody is addressed: "my dear lady", "yes, sir"."""
