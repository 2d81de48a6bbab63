import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** LuceneRank smartcn|cjk PASSAGES QUESTIONS: Lucene's usual ranking (BM25) of passages for questions; both files are "id, tab, text" lines. */
public class LuceneRank {
    public static void main(String[] args) throws IOException {
        Analyzer analyzer = args[0].equals("smartcn") ? new SmartChineseAnalyzer() : new CJKAnalyzer();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
             PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, "UTF-8")) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (String line : Files.readAllLines(Paths.get(args[1]), StandardCharsets.UTF_8)) {
                    int tab = line.indexOf('\t');
                    Document document = new Document();
                    document.add(new StringField("id", line.substring(0, tab), Field.Store.YES));
                    document.add(new TextField("text", line.substring(tab + 1), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (IndexReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                QueryBuilder queries = new QueryBuilder(analyzer);
                for (String line : Files.readAllLines(Paths.get(args[2]), StandardCharsets.UTF_8)) {
                    int tab = line.indexOf('\t');
                    Query query = queries.createBooleanQuery("text", line.substring(tab + 1));
                    if (query == null) continue;
                    int rank = 0;
                    for (ScoreDoc hit : searcher.search(query, 10).scoreDocs)
                        out.println(line.substring(0, tab) + " Q0 " + searcher.doc(hit.doc).get("id") + " " + ++rank + " " + hit.score + " lucene-" + args[0]);
                }
            }
        }
    }
}
