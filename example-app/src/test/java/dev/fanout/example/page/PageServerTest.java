package dev.fanout.example.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.example.dashboard.Attempt;
import dev.fanout.example.dashboard.Dashboard;
import dev.fanout.example.services.Behaviour;
import dev.fanout.example.services.Behaviours;
import dev.fanout.example.services.LocalBackend;
import dev.fanout.runtime.FanoutRuntime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageServerTest {
    private static final Behaviour PROMPT = () -> 200;
    private static final Behaviour BROKEN = () -> 500;
    private static final Behaviour STUCK = () -> {
        new CountDownLatch(1).await();
        return 200;
    };
    private static final Behaviours ALL_WELL = Behaviours.all(PROMPT);

    private final HttpClient browser = HttpClient.newHttpClient();
    private final BlockingQueue<Attempt<Dashboard>> served = new LinkedBlockingQueue<>();

    @AfterEach
    void everyPageIsReportedOnce() {
        assertThat(served).isEmpty();
    }

    @Test
    void page_showsTheDashboard() throws Exception {
        HttpResponse<String> page = get(ALL_WELL, "?user=1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .contains(
                        "<h1>Red Fox</h1>", "7 unread", "Wrote a long note", "On engines, by A. Writer", "<td>ok</td>")
                .doesNotContain("Not available", "Not ready");
        assertThat(served.take().outcome().isSuccess()).isTrue();
    }

    @Test
    void plan_isThePageThatTheProcessorHasDrawn() throws Exception {
        HttpResponse<String> page = get(ALL_WELL, "plan");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("The plan of <code>Dashboards</code>", "profileClient.profile", "ConcurrentDashboards")
                .contains("Needs the profile, so it starts when the profile is there.");
    }

    @Test
    void page_escapesWhatUsersWrote() throws Exception {
        HttpResponse<String> page = get(ALL_WELL, "?user=2");

        assertThat(page.body())
                .contains("Owl &lt;script&gt;alert(&quot;hi&quot;)&lt;/script&gt;")
                .contains("O&#39;Owl &amp; &lt;sons&gt;")
                .contains("On quotes &amp; brackets")
                .doesNotContain("<script", "<sons");
        assertThat(served.take().outcome().isSuccess()).isTrue();
    }

    @Test
    void collectedFailure_isAPageThatSaysSo() throws Exception {
        HttpResponse<String> page = get(ALL_WELL.withNotifications(BROKEN), "?user=1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Not available at the moment.", "On engines");
        assertNoException(page.body());
        assertThat(served.take().outcome().isSuccess()).isTrue();
    }

    @Test
    void collectedCallPastTheDeadline_isAPageThatSaysSo() throws Exception {
        HttpResponse<String> page = get(ALL_WELL.withRecommendations(STUCK), "?user=1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Not ready in time.", "7 unread");
        assertNoException(page.body());
        assertThat(served.take().outcome().isSuccess()).isTrue();
    }

    @Test
    void requiredFailure_is502() throws Exception {
        HttpResponse<String> page = get(ALL_WELL.withActivity(BROKEN), "?user=1");

        assertThat(page.statusCode()).isEqualTo(502);
        assertNoException(page.body());
        assertThat(served.take().outcome().isSuccess()).isFalse();
    }

    @Test
    void requiredCallPastTheDeadline_is504() throws Exception {
        HttpResponse<String> page = get(ALL_WELL.withActivity(STUCK), "?user=1");

        assertThat(page.statusCode()).isEqualTo(504);
        assertNoException(page.body());
        assertThat(served.take().outcome().isSuccess()).isFalse();
    }

    @Test
    void unknownUser_is404() throws Exception {
        HttpResponse<String> page = get(ALL_WELL, "?user=99");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such user.");
        assertNoException(page.body());
        assertThat(served.take().outcome().isSuccess()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?user",
                "/?user=",
                "/?user=abc",
                "/?user=0",
                "/?user=-1",
                "/?user=1&user=2",
                "/?user=%D9%A1",
                "/?user=<script>alert(1)</script>",
                "/?user=99999999999999999999"
            })
    void badUser_is400(String target) throws Exception {
        String response = raw("GET " + target + " HTTP/1.1");

        assertThat(response).startsWith("HTTP/1.1 400 ").contains("Which user?").doesNotContain("<script");
        assertNoException(response);
    }

    @Test
    void otherPath_is404() throws Exception {
        assertThat(get(ALL_WELL, "favicon.ico").statusCode()).isEqualTo(404);
    }

    @Test
    void otherMethod_is405() throws Exception {
        try (LocalBackend local = start(ALL_WELL);
                PageServer server = serve(local)) {
            HttpRequest post = HttpRequest.newBuilder(server.address().resolve("?user=1"))
                    .POST(BodyPublishers.noBody())
                    .build();
            HttpResponse<String> response = browser.send(post, BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
        }
    }

    @Test
    void head_isThePageWithoutItsBody() throws Exception {
        String response = raw("HEAD /?user=1 HTTP/1.1");

        assertThat(response).startsWith("HTTP/1.1 200 ").doesNotContain("<html");
        assertThat(served.take().outcome().isSuccess()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "GET", "GET http://x/%%% HTTP/1.1"})
    void malformedRequest_isAnsweredWithoutAnException(String request) throws Exception {
        assertNoException(raw(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?user=%", "/?user=%zz", "/?%"})
    void badlyEncodedRequest_is400(String target) throws Exception {
        String response = raw("GET " + target + " HTTP/1.1");

        assertThat(response).startsWith("HTTP/1.1 400 ");
        assertNoException(response);
    }

    private HttpResponse<String> get(Behaviours behaviours, String target) throws Exception {
        try (LocalBackend local = start(behaviours);
                PageServer server = serve(local)) {
            URI address = server.address().resolve(target);
            return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    /** What no client library would send. */
    private String raw(String requestLine) throws Exception {
        try (LocalBackend local = start(ALL_WELL);
                PageServer server = serve(local);
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.address().getPort())) {
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static LocalBackend start(Behaviours behaviours) throws Exception {
        return new LocalBackend(behaviours, FanoutRuntime.builder().build());
    }

    private PageServer serve(LocalBackend local) throws IOException {
        return new PageServer(local.backend(), 0, (user, attempt) -> served.add(attempt));
    }

    private static void assertNoException(String response) {
        assertThat(response).doesNotContain("Exception", "\tat ", "Error:", "java.");
    }
}
