package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gov.shuozhou.data.benchmark.Figures;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * How long an approver waits until Tasklist shows its list, over a line of 10 Mbit/s with 30 ms: with nothing kept and nothing
 * compressed (the reference), in a browser that has never been there, and once more in the same browser.
 */
class TasklistOpeningBenchmark extends Walk {

    private static final int ROUNDS = 7;

    private static final int BYTES_A_SECOND = 1_250_000;

    private static final int LATENCY = 30;

    private static final Wanted WANTED =
            new Wanted("低保对象信息", List.of("低保证号"), "核验申请人是否为低保对象，按规定落实减免和优先安排。", "《社会救助暂行办法》第六十八条：减免和优先安排");

    /** @param kilobytes what came over the line */
    private record Opening(double millis, double kilobytes) {}

    @Test
    void opening() {
        new RequesterDesk(seat("housing-fund.requester")).apply(WANTED);
        List<Opening> reference = new ArrayList<>();
        List<Opening> first = new ArrayList<>();
        List<Opening> second = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            reference.add(opened(seat("civil-affairs.approver"), false));
            Desk desk = seat("civil-affairs.approver");
            first.add(opened(desk, true));
            second.add(opened(desk, true));
        }
        Figures.say("打开待办办理（Tasklist），10 Mbit/s、30 毫秒，%d 次的中位数", ROUNDS);
        say("什么都不留、不压缩（对照）", reference);
        say("第一次打开", first);
        say("再次打开", second);
    }

    private static Opening opened(Desk desk, boolean kept) {
        Page page = desk.page().context().newPage();
        CDPSession line = page.context().newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        line.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", slowLine());
        if (!kept) {
            JsonObject off = new JsonObject();
            off.addProperty("cacheDisabled", true);
            line.send("Network.setCacheDisabled", off);
            JsonObject plain = new JsonObject();
            plain.addProperty("Accept-Encoding", "identity");
            JsonObject headers = new JsonObject();
            headers.add("headers", plain);
            line.send("Network.setExtraHTTPHeaders", headers);
        }
        long begun = System.nanoTime();
        page.navigate(desk.page().url().replaceFirst("(https?://[^/]+)/.*", "$1/camunda/app/tasklist/default/"));
        assertThat(page.locator(".case-card").first()).containsText("GX-");
        double millis = (System.nanoTime() - begun) / 1e6;
        page.close();
        return new Opening(millis, bytes.get() / 1024.0);
    }

    private static JsonObject slowLine() {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY);
        line.addProperty("downloadThroughput", BYTES_A_SECOND);
        line.addProperty("uploadThroughput", BYTES_A_SECOND);
        return line;
    }

    private static void say(String what, List<Opening> openings) {
        Figures.say(
                "  %s：%.0f 毫秒，%.0f KB",
                what,
                median(openings.stream().mapToDouble(Opening::millis).toArray()),
                median(openings.stream().mapToDouble(Opening::kilobytes).toArray()));
    }

    private static double median(double[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }
}
