import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * rung as a process of its own: `rung serve --stdio`. Whatever happens to it,
 * the host goes on: a call fails with {@link Gone}, and the next one starts a
 * new process. Needs the JDK and nothing else; safe for several threads.
 */
public final class Rung implements AutoCloseable {
  /** rung refused the request; what it said is in the fields. */
  @SuppressWarnings("serial")
  public static final class Refused extends RuntimeException {
    public final String code, place, hint;

    Refused(Map<String, Object> error) {
      super(error.get("message") + " at " + error.get("place") + ": " + error.get("fragment"));
      code = (String) error.get("code");
      place = (String) error.get("place");
      hint = (String) error.get("hint");
    }
  }

  /** The process ended, or could not be started. */
  @SuppressWarnings("serial")
  public static final class Gone extends RuntimeException {
    Gone(String what, Throwable cause) {
      super(what, cause);
    }
  }

  private final List<String> command;
  private Process process;
  private BufferedWriter to;
  private BufferedReader from;
  private long last;

  /** @param program the command `rung`; @param rules shipped names or files */
  public Rung(String program, String org, String... rules) {
    command = new ArrayList<>(List.of(program, "serve", "--stdio", "--org", org));
    for (String rule : rules) command.addAll(List.of("--rules", rule));
  }

  /** One question, as docs/serve.md lists them; {@code monitor} may be null. */
  @SuppressWarnings("unchecked")
  public synchronized Map<String, Object> ask(String ask, String monitor, Map<String, ?> request) {
    StringBuilder line = new StringBuilder("{\"id\":").append(++last);
    line.append(",\"ask\":").append(Json.write(ask));
    if (monitor != null) line.append(",\"monitor\":").append(Json.write(monitor));
    if (request != null) line.append(",\"request\":").append(Json.write(request));
    Map<String, Object> answer = (Map<String, Object>) Json.read(exchange(line.append("}\n").toString()));
    Object error = answer.get("error");
    if (error != null) throw new Refused((Map<String, Object>) error);
    return (Map<String, Object>) answer.get("ok");
  }

  private String exchange(String line) {
    try {
      if (process == null || !process.isAlive()) start();
      to.write(line);
      to.flush();
      String answer = from.readLine();
      if (answer != null) return answer;
      stop();
      throw new Gone("rung ended without an answer", null);
    } catch (IOException e) {
      stop();
      throw new Gone("rung cannot be asked", e);
    }
  }

  private void start() throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    to = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private void stop() {
    if (process != null) process.destroy();
    process = null;
  }

  /** The process, for who wants to watch it; null before the first question. */
  public synchronized ProcessHandle handle() {
    return process == null ? null : process.toHandle();
  }

  @Override
  public synchronized void close() {
    stop();
  }
}
