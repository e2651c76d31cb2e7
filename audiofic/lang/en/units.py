"""Units of measure and of money: (one, many)."""

from __future__ import annotations

UNITS = {
    "yr": ("year", "years"), "yrs": ("year", "years"), "mo": ("month", "months"), "mos": ("month", "months"),
    "mth": ("month", "months"), "mths": ("month", "months"), "wk": ("week", "weeks"), "wks": ("week", "weeks"),
    "hr": ("hour", "hours"), "hrs": ("hour", "hours"), "min": ("minute", "minutes"), "mins": ("minute", "minutes"),
    "sec": ("second", "seconds"), "secs": ("second", "seconds"), "ms": ("millisecond", "milliseconds"),
    "mm": ("millimetre", "millimetres"), "cm": ("centimetre", "centimetres"), "km": ("kilometre", "kilometres"),
    "kms": ("kilometre", "kilometres"), "ft": ("foot", "feet"), "yd": ("yard", "yards"), "yds": ("yard", "yards"),
    "mi": ("mile", "miles"), "mph": ("mile per hour", "miles per hour"),
    "kph": ("kilometre per hour", "kilometres per hour"), "kmh": ("kilometre per hour", "kilometres per hour"),
    "km/h": ("kilometre per hour", "kilometres per hour"), "m/s": ("metre per second", "metres per second"),
    "mg": ("milligram", "milligrams"), "kg": ("kilogram", "kilograms"), "kgs": ("kilogram", "kilograms"),
    "oz": ("ounce", "ounces"), "lb": ("pound", "pounds"), "lbs": ("pound", "pounds"),
    "ml": ("millilitre", "millilitres"), "kb": ("kilobyte", "kilobytes"), "mb": ("megabyte", "megabytes"),
    "gb": ("gigabyte", "gigabytes"), "tb": ("terabyte", "terabytes"), "hz": ("hertz", "hertz"),
    "khz": ("kilohertz", "kilohertz"), "mhz": ("megahertz", "megahertz"), "kw": ("kilowatt", "kilowatts"),
    "kwh": ("kilowatt hour", "kilowatt hours"), "sq ft": ("square foot", "square feet"),
    "fps": ("frame per second", "frames per second"), "tbsp": ("tablespoon", "tablespoons"),
    "tsp": ("teaspoon", "teaspoons"),
}  # fmt: skip
"""After a number, with or without a space."""

GLUED = {
    "m": ("metre", "metres"),
    "g": ("gram", "grams"),
    "l": ("litre", "litres"),
    "h": ("hour", "hours"),
    "in": ("inch", "inches"),
}
"""Only where they touch the number: after a space they are words and initials."""

MONEY = {
    "$": ("dollar", "dollars", "cent", "cents"), "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"), "¥": ("yen", "yen", "sen", "sen"), "₹": ("rupee", "rupees", "paisa", "paise"),
}  # fmt: skip
"""Sign: one, many, one hundredth, many hundredths."""
