"""Script → Script with speakers: roster, evidence, ranking, corrections."""
