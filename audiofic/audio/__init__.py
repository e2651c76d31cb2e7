"""Takes → track: timeline, pauses, levels.

``mix`` goes over the takes twice, a handful at a time. First each is measured as it will sound (``prepared``: trimmed,
``conditioning``), placed (``timeline``, ``pauses``), and given its voice's gain (``levels``, reckoned on a ``sheet`` of
loudness and peaks). Then each is loaded again, turned up or down, held below the ceiling (``limiter``), and streamed
over ``roomtone``. What is kept of a take in between is its loudness and peaks every 10 ms.
"""
