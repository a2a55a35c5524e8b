// Reads a table with a reader that was not written here, and prints what it found as JSON: node read.js <format> <address>
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import JSONstat from "jsonstat-toolkit";

const readers = {
  csv: (bytes) => parse(Buffer.from(bytes), { columns: true, bom: true })
    .map((row) => ({ ...row, value: row.value === "" ? null : Number(row.value) })),

  async xlsx(bytes) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes);
    const [sheet] = book.worksheets;
    if (sheet.views[0]?.state !== "frozen") throw new Error("The header is not frozen.");
    const [header, ...rows] = sheet.getRows(1, sheet.rowCount).map((row) => row.values.slice(1));
    return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? null])));
  },

  "json-stat"(bytes) {
    const cube = JSONstat(JSON.parse(Buffer.from(bytes).toString("utf8")));
    const indicators = cube.Dimension("indicator");
    return cube.toTable({ type: "arrobj", content: "id", status: true, field: "id" })
      .filter((row) => !row.indicator.includes(".") && row.value !== null)
      .map((row) => ({ ...row, indicatorLabel: indicators.Category(row.indicator).label, unitLabel: indicators.Category(row.indicator).unit.label }));
  },

  parquet: (bytes) => parquetReadObjects({ file: bytes, compressors }),
};

const [format, address] = process.argv.slice(2);
const response = await fetch(address);
if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
console.log(JSON.stringify(await readers[format](await response.arrayBuffer())));
