import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.*;
import org.apache.lucene.store.*;

/**
 * Apache Lucene on the same files, as its documentation shows it: text indexed with positions and stored, one writer fed by as many threads
 * as there are processors.
 *   LucenePeer index smartcn|cjk FOLDER INDEX
 *   LucenePeer query smartcn|cjk INDEX WORD...      each word once, the first one cold; then all of them again and again, warm
 */
public class LucenePeer {
    public static void main(String[] args) throws Exception {
        Analyzer analyzer = args[1].equals("smartcn") ? new SmartChineseAnalyzer() : new CJKAnalyzer();
        if (args[0].equals("index")) {
            index(analyzer, Paths.get(args[2]), Paths.get(args[3]));
        } else {
            query(analyzer, Paths.get(args[2]), Arrays.copyOfRange(args, 3, args.length));
        }
    }

    private static void index(Analyzer analyzer, Path folder, Path index) throws Exception {
        long start = System.nanoTime();
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (Directory directory = FSDirectory.open(index); IndexWriter writer = new IndexWriter(directory, config); Stream<Path> files = Files.walk(folder)) {
            List<Path> paths = files.filter(p -> p.toString().endsWith(".txt")).sorted().collect(Collectors.toList());
            paths.parallelStream().forEach(path -> {
                try {
                    Document document = new Document();
                    document.add(new StringField("id", path.getFileName().toString(), Field.Store.YES));
                    document.add(new TextField("text", new String(Files.readAllBytes(path), StandardCharsets.UTF_8), Field.Store.YES));
                    writer.addDocument(document);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            writer.commit();
        }
        System.out.println("index_seconds\t" + (System.nanoTime() - start) / 1e9);
    }

    private static void query(Analyzer analyzer, Path index, String[] words) throws Exception {
        try (Directory directory = FSDirectory.open(index); IndexReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            QueryParser parser = new QueryParser("text", analyzer);
            parser.setDefaultOperator(QueryParser.Operator.AND);
            for (int round = 0; round < (words.length > 1 ? 20 : 1); round++) {
                long start = System.nanoTime();
                long hits = 0;
                for (String word : words) {
                    TopDocs top = searcher.search(parser.parse(QueryParser.escape(word)), 10);
                    for (ScoreDoc hit : top.scoreDocs) {
                        hits += searcher.doc(hit.doc).get("id").length();
                    }
                }
                if (round == 19 || words.length == 1) {
                    System.out.println("warm_ms\t" + (System.nanoTime() - start) / 1e6 / words.length + "\t" + hits);
                }
            }
        }
    }
}
