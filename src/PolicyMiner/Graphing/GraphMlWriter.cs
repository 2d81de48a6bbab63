using System.Globalization;
using System.Text;
using System.Xml;

namespace PolicyMiner.Graphing;

/// <summary>The graph as GraphML, for Gephi, yEd, networkx and igraph.</summary>
public static class GraphMlWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("label", "node", "string"), ("title", "node", "string"), ("number", "node", "string"), ("issuer", "node", "string"), ("region", "node", "string"),
        ("written_date", "node", "string"), ("year", "node", "int"), ("in_index", "node", "boolean"), ("cited_by", "node", "int"),
        ("relation", "edge", "string"), ("mentions", "edge", "int"), ("records", "edge", "string"),
    ];

    /// <summary>Writes <paramref name="graph"/>.</summary>
    public static void Write(CitationGraph graph, TextWriter target)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = true };
        target.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(target, settings))
        {
            xml.WriteStartElement("graphml", Namespace);
            foreach (var (id, element, type) in Keys)
            {
                xml.WriteStartElement("key", Namespace);
                foreach (var (name, value) in ((string, string)[])[("id", id), ("for", element), ("attr.name", id), ("attr.type", type)])
                    xml.WriteAttributeString(name, value);
                xml.WriteEndElement();
            }
            xml.WriteStartElement("graph", Namespace);
            xml.WriteAttributeString("id", "citations");
            xml.WriteAttributeString("edgedefault", "directed");
            foreach (var node in graph.Nodes)
                Write(node, xml);
            for (var i = 0; i < graph.Edges.Count; i++)
                Write(graph.Edges[i], $"e{i + 1}", xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        target.Write('\n');
    }

    private static void Write(GraphNode node, XmlWriter xml)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", Text(node.Id));
        Data(xml, "label", node.Label);
        Data(xml, "title", node.Title);
        Data(xml, "number", node.Number);
        Data(xml, "issuer", node.Issuer);
        Data(xml, "region", node.Region);
        Data(xml, "written_date", node.WrittenDate);
        Data(xml, "year", node.Year?.ToString(CultureInfo.InvariantCulture));
        Data(xml, "in_index", node.InIndex ? "true" : "false");
        Data(xml, "cited_by", node.CitedBy.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Write(GraphEdge edge, string id, XmlWriter xml)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("source", Text(edge.From));
        xml.WriteAttributeString("target", Text(edge.To));
        Data(xml, "relation", edge.Relation);
        Data(xml, "mentions", edge.Records.Count.ToString(CultureInfo.InvariantCulture));
        Data(xml, "records", string.Join(' ', edge.Records));
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (value is null)
            return;
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Text(value));
        xml.WriteEndElement();
    }

    // Control characters and halves of characters cannot stand in XML, not even escaped.
    private static string Text(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is >= ' ' or '\t' or '\n' and not (0xFFFE or 0xFFFF))
                text.Append(rune);
        }
        return text.ToString();
    }
}
