import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Prints Lucene SmartCn's tokens of each line of a file as start-end pairs; no stop words, no stemming. */
public class SmartCnTokens {
    public static void main(String[] args) throws IOException {
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer();
             PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(args[1])), false, "UTF-8")) {
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            long nanos = System.nanoTime();
            for (String line : Files.readAllLines(Paths.get(args[0]), StandardCharsets.UTF_8)) {
                tokenizer.setReader(new StringReader(line));
                tokenizer.reset();
                StringBuilder spans = new StringBuilder();
                while (tokenizer.incrementToken()) {
                    spans.append(offset.startOffset()).append('-').append(offset.endOffset()).append(' ');
                }
                tokenizer.end();
                tokenizer.close();
                out.println(spans.toString().trim());
            }
            System.err.println((System.nanoTime() - nanos) / 1000000 + " ms");
        }
    }
}
