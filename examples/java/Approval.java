import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a workflow engine asks of rung at its two hooks: when a task is created,
 * who is to have it; when somebody wants to complete it, may he?
 *
 * <p>In Flowable the first is a TaskListener on `create` that sets the assignee
 * or the candidates, the second one on `complete` that throws.
 */
public final class Approval {
  private final Rung rung;

  public Approval(Rung rung) {
    this.rung = rung;
  }

  /**
   * The people who may take the next step after {@code post}; empty: nobody is above it.
   *
   * @throws IllegalStateException when that cannot be told: several are next and nothing chooses,
   *     nobody acts at any level, or it is undetermined. An empty list would end the approval.
   */
  @SuppressWarnings("unchecked")
  public List<String> whoIsNext(String post, String subject, String at) {
    Map<String, Object> route =
        rung.ask("route", null, Map.of("from", post, "subject", subject, "at", at));
    Object outcome = route.get("outcome");
    if (!"found".equals(outcome) && !"top".equals(outcome)) {
      throw new IllegalStateException("no approver after " + post + ": " + outcome + " " + route.get("notes"));
    }
    List<String> people = new ArrayList<>();
    for (Object step : (List<Object>) route.get("steps")) {
      people.addAll((List<String>) ((Map<String, Object>) step).get("holders"));
    }
    return people;
  }

  /** What speaks against the event: messages of broken rules; empty: nothing. */
  @SuppressWarnings("unchecked")
  public List<String> mayComplete(String matter, Map<String, Object> event) {
    Map<String, Object> checked = rung.ask("propose", matter, event);
    List<String> against = new ArrayList<>();
    for (Object one : (List<Object>) checked.get("findings")) {
      Map<String, Object> finding = (Map<String, Object>) one;
      if (!"violated".equals(finding.get("verdict"))) continue;
      Map<String, Object> message = (Map<String, Object>) finding.get("message");
      against.add(finding.get("code") + ": " + message.get("en") + " (path: " + finding.get("path") + ")");
    }
    return against;
  }

  public static void main(String[] args) {
    String program = args[0], org = args[1];
    try (Rung rung = new Rung(program, org, "office")) {
      Approval approval = new Approval(rung);
      System.out.println("next after eb.s1: " + approval.whoIsNext("eb.s1", "education", "2024-03-01"));
      System.out.println("next after my: " + approval.whoIsNext("my", "education", "2024-03-01"));

      rung.ask("open", "m1", null);
      Map<String, Object> toDeputy = Map.of("id", "e1", "time", "2024-03-01T09:00", "act", "report",
          "from", "eb.s1", "to", "eb.d1", "matter", "m1");
      System.out.println("eb.s1 to eb.d1: " + approval.mayComplete("m1", toDeputy));
      rung.ask("feed", "m1", toDeputy);
      Map<String, Object> overTheHead = Map.of("time", "2024-03-01T10:00", "act", "report",
          "from", "eb.d1", "to", "v1", "matter", "m1");
      System.out.println("eb.d1 to v1: " + approval.mayComplete("m1", overTheHead));

      try {
        rung.ask("route", null, Map.of("from", "nobody", "at", "2024-03-01"));
      } catch (Rung.Refused refused) {
        System.out.println("refused: " + refused.code + " at " + refused.place);
      }

      // The process dies; the host does not.
      Map<String, Object> state = rung.ask("save", "m1", null);
      rung.handle().destroyForcibly();
      rung.handle().onExit().join();
      rung.ask("open", "m1", state);
      System.out.println("after a crash, eb.d1 to v1: " + approval.mayComplete("m1", overTheHead).size() + " against it");
    }
  }
}
