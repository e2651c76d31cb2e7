"""Units of measure and of money."""

from __future__ import annotations

UNITS = {
    "yr": ("year", "years"), "wk": ("week", "weeks"), "hr": ("hour", "hours"), "min": ("minute", "minutes"),
    "sec": ("second", "seconds"), "ms": ("millisecond", "milliseconds"), "mm": ("millimetre", "millimetres"),
    "cm": ("centimetre", "centimetres"), "km": ("kilometre", "kilometres"), "ft": ("foot", "feet"),
    "yd": ("yard", "yards"), "mph": ("mile per hour", "miles per hour"), "mth": ("month", "months"),
    "kph": ("kilometre per hour", "kilometres per hour"), "km/h": ("kilometre per hour", "kilometres per hour"),
    "kmh": ("kilometre per hour", "kilometres per hour"), "m/s": ("metre per second", "metres per second"),
    "mg": ("milligram", "milligrams"), "kg": ("kilogram", "kilograms"), "kilo": ("kilo", "kilos"),
    "oz": ("ounce", "ounces"), "lb": ("pound", "pounds"), "ml": ("millilitre", "millilitres"),
    "gb": ("gigabyte", "gigabytes"), "mb": ("megabyte", "megabytes"), "kb": ("kilobyte", "kilobytes"),
    "tb": ("terabyte", "terabytes"), "khz": ("kilohertz", "kilohertz"), "mhz": ("megahertz", "megahertz"),
    "ghz": ("gigahertz", "gigahertz"), "hz": ("hertz", "hertz"), "kw": ("kilowatt", "kilowatts"),
    "fps": ("frame per second", "frames per second"), "rpm": ("turn per minute", "turns per minute"),
    "tbsp": ("tablespoon", "tablespoons"), "tsp": ("teaspoon", "teaspoons"), "sq ft": ("square foot", "square feet"),
    "gal": ("gallon", "gallons"), "cl": ("centilitre", "centilitres"), "qt": ("quart", "quarts"),
}  # fmt: skip
"""After a number, with or without a space or a hyphen, and with or without a plural *s*: (one, many)."""

GLUED = {
    "m": ("metre", "metres"), "g": ("gram", "grams"), "l": ("litre", "litres"), "h": ("hour", "hours"),
    "in": ("inch", "inches"), "V": ("volt", "volts"), "W": ("watt", "watts"),
}  # fmt: skip
"""Only where they touch the number: after a space they are words and initials."""

COUNTS = frozenset("""a an one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
hundred few couple several many some last next this past per every each old""".split())  # fmt: skip
"""Words before ``yr`` or ``hr`` that tell it is the unit."""

MONEY = {
    "$": ("dollar", "dollars", "cent", "cents"), "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"), "¥": ("yen", "yen", "sen", "sen"),
    "₹": ("rupee", "rupees", "paisa", "paise"), "₩": ("won", "won", "jeon", "jeon"),
}  # fmt: skip
"""Sign: (one, many, one hundredth, many hundredths)."""

LANDS = {
    "US": "US",
    "AU": "Australian",
    "A": "Australian",
    "CA": "Canadian",
    "C": "Canadian",
    "NZ": "New Zealand",
    "HK": "Hong Kong",
}
"""Before a sign of money: whose it is."""

SCALES = {
    "hundred": "hundred", "thousand": "thousand", "million": "million", "billion": "billion", "trillion": "trillion",
    "k": "thousand", "m": "million", "mil": "million", "bn": "billion", "b": "billion",
}  # fmt: skip
"""After a sum of money; the short forms only where they touch it."""
