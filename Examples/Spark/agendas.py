"""Reads an archive of meeting documents on Spark: one name in, one line of JSON out.

    spark-submit agendas.py FOLDER

Every machine needs agenda-cli in its PATH and the archive under the same path.
"""

import json
import os
import sys
from pathlib import Path

from pyspark.sql import SparkSession

folder = Path(sys.argv[1]).resolve()
names = sorted(str(path) for path in folder.rglob("*.txt"))

spark = SparkSession.builder.appName("agendas").getOrCreate()
context = spark.sparkContext
context.setLogLevel("ERROR")

# One process for each partition. It answers each name with one line, in order, so that Spark never
# holds more than a few documents. A file that could not be read is a line with "error". Without an
# environment, Spark starts the program with an empty one, in which PATH is not yours.
command = "agenda-cli export --quiet --files-from -"
lines = context.parallelize(names, 8).pipe(command, env=dict(os.environ))
documents = lines.map(json.loads).cache()

read = documents.filter(lambda document: "error" not in document)
failed = documents.filter(lambda document: "error" in document)
print(f"{read.count()} of {len(names)} documents read")
for document in failed.collect():
    print(f"not read: {Path(document['source']['name']).name}: {document['error']}")

print("kinds:")
for kind, count in sorted(read.map(lambda document: document["kind"]).countByValue().items()):
    print(f"  {kind:20} {count:4}")

print("symbols cited most:")
symbols = read.flatMap(lambda document: document["references"]["symbols"])
for symbol, count in sorted(
    symbols.countByValue().items(), key=lambda entry: (-entry[1], entry[0])
)[:3]:
    print(f"  {symbol:20} {count:4}")

spark.stop()
