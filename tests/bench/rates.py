"""Asks DuckDB what `presente-server` answers from its columns: how a district's children stand, by school, grade and
home language. It reads both tables into memory first, as DuckDB keeps them best, and times the question alone.

    rates.py STUDENTS MARKS ANSWER TIMES

STUDENTS and MARKS are CSV with headers; ANSWER is written once, for comparing; the milliseconds of each time are
printed as a JSON list.
"""

import json
import sys
import time

import duckdb

students, marks, answer, times = sys.argv[1:5]
store = duckdb.connect()
store.execute(
    """
    CREATE TABLE student AS SELECT * FROM read_csv(?, header = true, columns = {
        'student': 'UINTEGER', 'school': 'USMALLINT', 'grade': 'UTINYINT', 'language': 'UTINYINT',
        'member': 'UTINYINT'})
    """,
    [students],
)
store.execute(
    """
    CREATE TABLE mark AS SELECT * FROM read_csv(?, header = true, columns = {
        'student': 'UINTEGER', 'day': 'UTINYINT', 'code': 'UTINYINT'})
    """,
    [marks],
)

# Codes: 0 excused, 1 unexcused, 2 suspended; 3 and 4 began late or ended early, and missed nothing that counts.
# A tier is a share of the days as a member, from ten days on: 5, 10 and 20 in a hundred are its cuts.
QUESTION = """
    WITH missing AS (
        SELECT student,
               count(*) AS missed,
               count(*) FILTER (code = 0) AS excused,
               count(*) FILTER (code = 1) AS unexcused
        FROM mark WHERE code <= 2 GROUP BY student
    ), child AS (
        SELECT school, grade, language, member, coalesce(missed, 0) AS missed,
               coalesce(excused, 0) AS excused, coalesce(unexcused, 0) AS unexcused
        FROM student LEFT JOIN missing USING (student)
    )
    SELECT school, grade, language,
           count(*),
           count(*) FILTER (missed > 0),
           sum(missed) * 100, sum(excused) * 100, sum(unexcused) * 100,
           count(*) FILTER (member >= 10 AND missed * 20 < member),
           count(*) FILTER (member >= 10 AND missed * 20 >= member AND missed * 10 < member),
           count(*) FILTER (member >= 10 AND missed * 10 >= member AND missed * 5 < member),
           count(*) FILTER (member >= 10 AND missed * 5 >= member),
           count(*) FILTER (member < 10)
    FROM child GROUP BY school, grade, language
"""

rows = store.execute(QUESTION).fetchall()
with open(answer, "w", encoding="utf-8") as out:
    for row in rows:
        print(*row, sep=",", file=out)

took = []
for _ in range(int(times)):
    start = time.perf_counter()
    # The answer stays in DuckDB: making Python's objects of it is no part of the question.
    store.execute("CREATE OR REPLACE TEMP TABLE answer AS " + QUESTION)
    took.append((time.perf_counter() - start) * 1000)
print(json.dumps(took))
