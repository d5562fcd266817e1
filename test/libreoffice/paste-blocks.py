"""Opens a ledger in LibreOffice, pastes blocks of cells over it as a person would, and saves it as .xlsx.

    paste-blocks.py SOFFICE LEDGER BLOCKS.json OUT

A block is {"sheet", "row", "column", "cells": [[{"value", "format"?}, …], …]}; a number stays a number, text stays
text. Each block is written into a sheet of another document, copied there and pasted into the ledger by the menu's
own commands, so that validation, formats and locks are treated as in a real paste.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer")


def write_block(document, cells):
    sheet = document.Sheets.getByIndex(0)
    formats = document.NumberFormats
    for row, line in enumerate(cells):
        for column, given in enumerate(line):
            cell = sheet.getCellByPosition(column, row)
            code = given.get("format")
            if code:
                key = formats.queryKey(code, Locale(), False)
                cell.NumberFormat = key if key >= 0 else formats.addNew(code, Locale())
            if isinstance(given["value"], str):
                cell.String = given["value"]
            else:
                cell.Value = given["value"]
    return sheet.getCellRangeByPosition(0, 0, max(len(line) for line in cells) - 1, len(cells) - 1)


def paste(desktop, dispatcher, ledger, block):
    source = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    source.CurrentController.select(write_block(source, block["cells"]))
    dispatcher.executeDispatch(source.CurrentController.Frame, ".uno:Copy", "", 0, ())
    sheet = ledger.Sheets.getByName(block["sheet"])
    ledger.CurrentController.setActiveSheet(sheet)
    ledger.CurrentController.select(sheet.getCellByPosition(block["column"], block["row"]))
    dispatcher.executeDispatch(ledger.CurrentController.Frame, ".uno:Paste", "", 0, ())
    source.close(True)


def main(soffice, ledger_file, blocks_file, out):
    with tempfile.TemporaryDirectory() as folder:
        pipe = f"ledger{time.time_ns()}"
        office = subprocess.Popen(
            [soffice, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            services = context.ServiceManager
            desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
            ledger = desktop.loadComponentFromURL(Path(ledger_file).resolve().as_uri(), "_blank", 0, ())
            for block in json.loads(Path(blocks_file).read_text("utf-8")):
                paste(desktop, dispatcher, ledger, block)
            ledger.calculateAll()
            ledger.storeToURL(Path(out).resolve().as_uri(), (setting("FilterName", "Calc MS Excel 2007 XML"),))
            ledger.close(True)
            desktop.terminate()
            office.wait(60)
        finally:
            office.kill()


if __name__ == "__main__":
    main(*sys.argv[1:])
