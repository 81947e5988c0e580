"""The bench's figures by Polars, streaming.  usage: FOLDER OUT"""
import sys
import polars as pl

folder, out = sys.argv[1:]
TEXT = ("hva", "asiakas_id", "kausi", "tapa", "tarkkuus", "kunta")
schema = {name: pl.String for name in TEXT[:5]}
schema.update(tunnit=pl.Float64, brutto=pl.Float64, kunta=pl.String)
rows = pl.scan_csv(
    folder + "/*/*/ha_toteuma.csv", separator=";", decimal_comma=True,
    schema=schema,
).select("hva", "kausi", "tapa", "asiakas_id", "tunnit", "brutto")
measures = [
    pl.col("tunnit").sum(), pl.col("brutto").sum(),
    pl.col("asiakas_id").n_unique().alias("asiakkaat"),
]
parts = rows.group_by("hva", "kausi", "tapa").agg(measures)
whole = rows.group_by("hva", "kausi").agg(measures)
(
    parts.join(whole, on=["hva", "kausi"], suffix="_kaikki")
    .sort("hva", "kausi", "tapa")
    .collect(engine="streaming")
    .write_csv(out, separator=";")
)
