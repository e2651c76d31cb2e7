"""Chapter → Script: quotation styles, notes, breaks and messages as small named rules over one flat list."""
