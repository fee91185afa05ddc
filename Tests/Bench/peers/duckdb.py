"""DuckDB: every cell as text, its bytes summed; a second argument tells the number of threads."""
import sys

sys.path.pop(0)  # this file has the name of the module
import duckdb

connection = duckdb.connect()
if len(sys.argv) > 2:
    connection.execute("SET threads = " + sys.argv[2])
file = "read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')"
names = [row[0] for row in connection.execute("DESCRIBE SELECT * FROM " + file, [sys.argv[1]]).fetchall()]
cells = " + ".join("sum(strlen(coalesce(\"%s\", '')))" % name for name in names)
print(connection.execute("SELECT " + cells + " FROM " + file, [sys.argv[1]]).fetchone()[0])
