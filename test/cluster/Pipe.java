import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Pipes the lines of a file through a program as Spark's PipedRDD does: one thread writes each record with println in a charset, which
 * is the JVM's default unless one is named; the other reads lines until the end; then the exit status counts.
 *
 * <p>java Pipe.java CHARSET|default FILE PROGRAM [ARGUMENT...]
 */
public final class Pipe {
  public static void main(String[] args) throws Exception {
    Charset charset = args[0].equals("default") ? Charset.defaultCharset() : Charset.forName(args[0]);
    List<String> records = Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8);
    List<String> command = List.of(args).subList(2, args.length);
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Thread writer = new Thread(() -> {
      try (PrintWriter out =
          new PrintWriter(new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), charset), 8192))) {
        for (String record : records) {
          out.println(record);
        }
      }
    });
    writer.start();
    PrintStream result = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), charset));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      result.print(line + "\n");
    }
    result.flush();
    writer.join();
    System.exit(process.waitFor());
  }
}
