"""Source text → what the engine is given, by small named rules.

``order`` lists the rules in the order they are asked; every other module holds the rules of one phenomenon;
``layer`` finds those that are worth trying on a text, ``revise`` applies them and keeps the account of what changed
where.
"""
