using System.Text;
using PolicyMiner.Exporting;
using PolicyMiner.Model;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Exporting;

/// <summary>The document of JSON shapes cannot drift from the records.</summary>
public sealed class JsonShapesTests
{
    [Fact]
    public void Every_record_type_stands_in_the_document_with_its_fields()
    {
        var text = new StringBuilder("\n| type | fields |\n| --- | --- |\n");
        var types = typeof(PolicyRecord).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(PolicyRecord)));
        foreach (var info in types.Select(t => RecordJsonContext.Default.GetTypeInfo(t)!).OrderBy(i => i.Type.Name, StringComparer.Ordinal))
            text.Append("| `").Append(Snake(info.Type.Name)).Append("` | ").AppendJoin(" ", info.Properties.Where(p => p.Get is not null).Select(p => $"`{p.Name}`")).Append(" |\n");
        Expected.MatchesPart("docs/json.md", "records", text.Append('\n').ToString());
    }

    private static string Snake(string name) =>
        string.Concat(name.Replace("Record", "").Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
