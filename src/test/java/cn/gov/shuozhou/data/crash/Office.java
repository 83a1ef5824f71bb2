package cn.gov.shuozhou.data.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All clerks together: how a wish becomes a case and a case its answer, request by request as their browsers do it. */
final class Office {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern CASE_NUMBER = Pattern.compile("GX-\\d{6}-\\d{8}-\\d{4,}");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]{36})\"");
    private static final Pattern ITEM = Pattern.compile("name=\"itemIds\"[^>]* value=\"(\\d+)\"");
    private static final String REASONS = "&purpose=" + Clerk.encoded("核验补贴申请人的资格，减少证明材料。") + "&legalBasis="
            + Clerk.encoded("《优化营商环境条例》第三十七条") + "&scope=&accessMode=FILE";

    private final Ledger ledger;
    private final Addresses addresses;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Clerk> clerks = new ConcurrentHashMap<>();
    private final Map<String, String> resources = new ConcurrentHashMap<>();

    Office(Ledger ledger, Addresses addresses) {
        this.ledger = ledger;
        this.addresses = addresses;
    }

    /** Signs everybody in and looks the resources up. */
    void open(List<Wish> wishes) {
        for (Wish wish : wishes) {
            Clerk requester = clerks.computeIfAbsent(
                    wish.requester(), person -> Clerk.signedIn(person, addresses, clerks.size()));
            clerks.computeIfAbsent(
                    wish.approver(),
                    person -> Clerk.signedIn(person, addresses, clerks.size()).atTasklist());
            resources.computeIfAbsent(wish.resource(), name -> resourceNamed(name, requester));
        }
    }

    private static String resourceNamed(String name, Clerk requester) {
        String page = requester.get("/catalog?q=" + Clerk.encoded(name)).expect(200);
        return found(Pattern.compile("href=\"/catalog/(\\d+)\">" + name + "<"), page, 1);
    }

    /** Applies; gives the case number. */
    String apply(Wish wish) {
        Clerk requester = clerk(wish.requester());
        String page = requester
                .get("/sharing/applications/new?resource=" + resources.get(wish.resource()))
                .expect(200);
        String token = found(TOKEN, page, 1);
        List<String> items =
                ITEM.matcher(page).results().map(item -> item.group(1)).toList();
        LocalDate today = LocalDate.now();
        String form = "token=%s&revision=0&resourceId=%s&itemIds=%s&periodFrom=%s&periodTo=%s"
                        .formatted(
                                token,
                                resources.get(wish.resource()),
                                items.get(wish.item()),
                                today,
                                today.plusYears(1))
                + REASONS;
        Reply reply = requester.submit("/sharing/applications", form);
        note(reply);
        String number;
        if (reply.wasDoneBefore()) {
            number = found(CASE_NUMBER, reply.body(), 0);
        } else {
            reply.expect(302);
            number = found(CASE_NUMBER, reply.location(), 0);
        }
        ledger.note(new Ledger.Accepted(number, token, form, wish));
        return number;
    }

    /** Takes the case's task and agrees to everything, with the masking that the form proposes. */
    void agree(String caseNumber, Wish wish) {
        Clerk approver = clerk(wish.approver());
        JsonNode tasks = read(approver.post(
                        ENGINE + "/task",
                        "{\"processInstanceBusinessKey\":\"%s\",\"taskDefinitionKey\":\"userTask_answerApplication\"}"
                                .formatted(caseNumber))
                .expect(200));
        if (tasks.size() != 1) {
            throw new AssertionError("%d tasks of %s".formatted(tasks.size(), caseNumber));
        }
        String task = tasks.get(0).get("id").asText();
        approver.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(approver.person()))
                .expect(204);
        String answer =
                agreement(read(approver.get("/api/tasks/" + task + "/sharing").expect(200)));
        Reply reply = approver.post("/api/tasks/" + task + "/sharing/answer", answer);
        note(reply);
        if (!reply.wasDoneBefore()) {
            reply.expect(200);
        }
        ledger.note(new Ledger.Answered(caseNumber, task, answer, wish));
    }

    private void note(Reply reply) {
        if (reply.repeated()) {
            ledger.noteCutOff();
        }
        if (reply.wasDoneBefore()) {
            ledger.noteDoneBefore();
        }
    }

    /** Sends once more what was accepted, as a second click would. */
    Reply applyAgain(Ledger.Accepted accepted) {
        return clerk(accepted.wish().requester()).submit("/sharing/applications", accepted.form());
    }

    Reply answerAgain(Ledger.Answered answered) {
        return clerk(answered.wish().approver())
                .post("/api/tasks/" + answered.taskId() + "/sharing/answer", answered.answer());
    }

    private String agreement(JsonNode task) {
        ObjectNode answer = json.createObjectNode().put("decision", "AGREE");
        task.get("items")
                .forEach(item -> answer.withArray("items")
                        .addObject()
                        .put("itemId", item.get("id").asLong())
                        .put("granted", true)
                        .put("masking", item.get("proposedMasking").asText())
                        .put("reason", "逐条核验须与登记原文比对"));
        return answer.toString();
    }

    private Clerk clerk(String person) {
        return clerks.get(person);
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(body, e);
        }
    }

    private static String found(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No %s in %s".formatted(pattern, text));
        }
        return matcher.group(group);
    }
}
