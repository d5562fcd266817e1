"""The plain merge with openpyxl; prints what the other contenders print."""
import io
import json
import os
import resource
import sys
import time

import openpyxl


def figure(cells, column):
    value = cells[column] if column is not None and column < len(cells) else None
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else 0


def main():
    folder, rows_file = sys.argv[1:3]
    with open(rows_file, encoding="utf8") as file:
        sums = {row["id"]: [row, 0, 0, 0] for row in json.load(file)}
    started, processor = time.perf_counter(), time.process_time()
    files = [name for name in os.listdir(folder) if name.endswith(".xlsx")]
    for name in files:
        with open(os.path.join(folder, name), "rb") as file:
            book = openpyxl.load_workbook(io.BytesIO(file.read()), read_only=True, data_only=True)
        header = None
        for cells in book["指标填报"].iter_rows(values_only=True):
            if header is None:
                if "指标编号" in cells:
                    header = {text: at for at, text in enumerate(cells) if text is not None}
                continue
            found = sums.get(cells[header["指标编号"]])
            if found is None:
                continue
            if not found[0]["parts"]:
                found[1] += figure(cells, header["本期完成值"])
            else:
                found[2] += figure(cells, header["分子"])
                found[3] += figure(cells, header["分母"])
    times = {"milliseconds": (time.perf_counter() - started) * 1000, "processorMilliseconds": (time.process_time() - processor) * 1000}
    merged = [[row["id"], numerator if row["parts"] else value, denominator if row["parts"] else None] for row, value, numerator, denominator in sums.values()]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"files": len(files), **times, "peakMegabytes": peak, "sums": merged}))


main()
