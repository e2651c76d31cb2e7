"""Joins the rooms: plan, workers, resume, report."""
