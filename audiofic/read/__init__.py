"""File → Chapter: one module per format."""
