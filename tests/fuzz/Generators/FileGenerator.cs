using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace IndicatorsApi.Fuzz.Generators;

/// <summary>Files for imports: CSV, workbooks and JSON, as they should be and as they should not.</summary>
internal sealed class FileGenerator(Material material)
{
    private static readonly string[] Columns = ["region", "indicator", "period", "value", "unit", "status", "source", "note"];
    private static readonly string[] ChineseColumns = ["地区", "指标", "时期", "数值", "单位", "状态", "来源", "说明"];
    private static readonly string[] OddEntries =
        ["../../outside.xml", "/etc/passwd", "xl/worksheets/sheet1.xml", "XL/WORKBOOK.XML", "xl\\workbook.xml", "", "[Content_Types].xml",
            "长/长.xml", "xl/externalLinks/externalLink1.xml"];

    private static readonly string[] OddXml =
    [
        "", "<", "<a>",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><x>&c;</x>",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + "<row r=\"99999999999\"><c r=\"ZZZZ1\"><v>1e999</v></c></row></sheetData></worksheet>",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
        + "<c r=\"A1\" t=\"s\"><v>999999999</v></c><c r=\"A1\" t=\"s\"><v>-1</v></c><c t=\"d\"><v>x</v></c></row>"
        + "</sheetData></worksheet>",
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"99999999\"/>", "\0\0\0\0",
    ];

    /// <summary>A file of a media type.</summary>
    public byte[] Make(RandomSource chance, string mediaType) => mediaType switch
    {
        "text/csv" => Csv(chance),
        "application/json" => Encoding.UTF8.GetBytes(Rows(chance)),
        _ => Workbook(chance),
    };

    private byte[] Csv(RandomSource chance)
    {
        var separator = chance.IsOdd() ? chance.Of(";", "\t", "|", ", ") : ",";
        var header = string.Join(
            separator, (chance.Hit(20) ? ChineseColumns : Columns)
                .Select(column => chance.IsOdd() && chance.Hit(20) ? chance.Of(HostileTexts.Texts) : column));
        var lines = Enumerable.Range(0, chance.Of(0, 1, 1, 2, 5, 20))
            .Select(_ => string.Join(separator, Row(chance).Select(cell => Cell(chance, cell))));
        var text = string.Join(chance.IsOdd() ? chance.Of("\r", "\r\n", "\n\n") : "\n", lines.Prepend(header)) + chance.Of("\n", "");
        if (chance.IsOdd())
            text = text.Insert(chance.Below(text.Length + 1), chance.Of("\"", "\"\"", "\n\"", "\0", "\ufeff", "\u2028", ",,,,,,,,"));
        return chance.IsOdd() ? chance.Of(Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1)
            .GetBytes("\ufeff" + text) : Encoding.UTF8.GetBytes(text);
    }

    private static string Cell(RandomSource chance, string cell) =>
        chance.IsOdd() ? cell : cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;

    /// <summary>The cells of a row: mostly of towns that are written to, here and there of any region.</summary>
    private string[] Row(RandomSource chance)
    {
        string[] row =
        [
            chance.Of(chance.Hit(90) ? Material.WritableRegions : material.Regions), chance.Of(material.Indicators),
            chance.Of(material.Periods), (chance.Below(10_000) / 100m).ToString(CultureInfo.InvariantCulture), "",
            chance.Of("final", "preliminary", "estimated"), "linghu-work-report-2025", "",
        ];
        for (var i = 0; i < row.Length; i++)
        {
            if (chance.IsOdd())
                row[i] = chance.Of(chance.Of(HostileTexts.Texts, HostileTexts.Periods, HostileTexts.Integers, HostileTexts.Days));
        }

        return row;
    }

    private string Rows(RandomSource chance) =>
        $"[{string.Join(',', Enumerable.Range(0, chance.Of(0, 1, 2, 5)).Select(_ => JsonRow(chance)))}{(chance.IsOdd() ? chance.Of(",", ",null", "]", ",[]", ",{}") : "")}]";

    private string JsonRow(RandomSource chance)
    {
        var row = Row(chance);
        var fields = Columns.Select(
            (column, i) =>
                $"\"{column}\":{(chance.IsOdd() ? chance.Of(HostileTexts.Json) : column == "value" && decimal.TryParse(row[i], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? JsonSerializer.Serialize(number) : JsonSerializer.Serialize(row[i]))}");
        return $"{{{string.Join(',', chance.IsOdd() ? fields.Append($"\"{chance.Of(Columns)}\":1") : fields)}}}";
    }

    private byte[] Workbook(RandomSource chance)
    {
        var book = chance.Of(material.Workbooks);
        if (!chance.IsOdd())
            return book;
        return chance.Below(5) switch
        {
            0 => chance.Bytes(chance.Of(0, 4, 100, 5000)),
            1 => [.. "PK\u0003\u0004"u8, .. chance.Bytes(200)],
            2 => book[..chance.Below(book.Length)],
            3 => Scratched(chance, book),
            _ => Repacked(chance, book),
        };
    }

    private static byte[] Scratched(RandomSource chance, byte[] book)
    {
        var scratched = book.ToArray();
        for (var i = chance.Of(1, 3, 20); i > 0; i--)
            scratched[chance.Below(scratched.Length)] = (byte)chance.Below(256);
        return scratched;
    }

    /// <summary>
    /// The same workbook with a part that is missing, another text, or there once more, and here and there one that should not be.
    /// </summary>
    private static byte[] Repacked(RandomSource chance, byte[] book)
    {
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(book)))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                if (chance.Hit(15))
                    continue;
                Add(target, entry.FullName, chance.Hit(15) ? Encoding.UTF8.GetBytes(chance.Of(OddXml)) : BytesOf(entry));
                if (chance.Hit(10))
                    Add(target, entry.FullName, BytesOf(entry));
            }

            if (chance.Hit(50))
                Add(target, chance.Of(OddEntries), Encoding.UTF8.GetBytes(chance.Of(OddXml)));
        }

        return packed.ToArray();
    }

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var source = entry.Open();
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name.Length == 0 ? " " : name).Open();
        entry.Write(content);
    }
}
