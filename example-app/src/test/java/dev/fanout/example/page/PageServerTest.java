package dev.fanout.example.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageServerTest {
    @Test
    void page_hasTheControlsAndMakesNothing() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            HttpResponse<String> page = site.get("?rule=collected&notifications=slow&deadline=700");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.body())
                    .contains("value=\"collected\" checked", "value=\"slow\" selected", "value=\"700\"")
                    .doesNotContain("<article");
            assertThat(site.nothingElseWasMade()).isTrue();
        }
    }

    @Test
    void page_linksToWhatIsWorthALook() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertThat(site.get("").body())
                    .contains("href=\"/?rule=required&amp;notifications=failing\"", "href=\"/?elements=1000\"");
        }
    }

    @Test
    void rule_doesNotSayThatTheProfileIsCollected() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertThat(site.get("").body())
                    .contains("<span class=\"page-only\">all but the profile collected</span>"
                            + "<span class=\"list-only\">all collected</span>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?elements=10", "run?elements=10", "?elements=10&rule=mixed"})
    void list_hasARuleThatIsSelected(String target) throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertThat(site.get(target).body())
                    .contains("value=\"collected\" checked")
                    .doesNotContain("value=\"mixed\" checked");
        }
    }

    @Test
    void page_saysThatItsDeadlineIsNotTheDeclaredOne() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertThat(site.get("").body()).contains("overrides them through the settings of the runtime");
        }
    }

    @Test
    void withoutScripts_aPageShowsTheDashboardAndItsTimeline() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            HttpResponse<String> page = site.get("run?user=1");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains(
                            "Red Fox</h3>", "7 unread", "Wrote a long note", "On engines, by A. Writer", "<td>ok</td>")
                    .contains("Timeline of Dashboards.dashboard", "<select name=\"activity\">")
                    .doesNotContain("Not available", "Not ready");
            assertThat(site.made().answer().isFound()).isTrue();
        }
    }

    @Test
    void page_escapesWhatUsersWrote() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            String page = site.get("run?user=2").body();

            assertThat(page)
                    .contains("Owl &lt;script&gt;alert(\"hi\")&lt;/script&gt;")
                    .contains("O'Owl &amp; &lt;sons&gt;")
                    .contains("On quotes &amp; brackets")
                    .doesNotContain("<script>", "<sons");
        }
    }

    @Test
    void plan_isThePageThatTheProcessorHasDrawn() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            HttpResponse<String> page = site.get("plan");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.body())
                    .contains("The plan of <code>Dashboards</code>", "profileClient.profile", "ConcurrentDashboards")
                    .contains("Needs the profile, so it starts when the profile is there.");
        }
    }

    @Test
    void nothing_isLoadedFromElsewhere() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            HttpResponse<String> page = site.get("run");

            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none';")
                    .doesNotContain("http", "*", "unsafe-eval");
            assertThat(page.body().replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http:", "https:", "src=\"//");
            assertThat(site.get("playground.js").body()).doesNotContain("http:", "https:", "import");
            assertThat(site.get("playground.css").body()).doesNotContain("url(", "@import");
        }
    }

    @Test
    void run_canBeLookedAtAfterItsEnd() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertThat(site.get("run.json?run=mine").statusCode()).isEqualTo(200);

            assertThat(site.get("runs/mine").body())
                    .contains("<article data-run=\"mine\" data-running=\"false\"", "<svg");
            HttpResponse<String> timeline = site.get("runs/mine/timeline.svg");
            assertThat(timeline.headers().firstValue("Content-Type")).contains("image/svg+xml");
            assertThat(timeline.body()).startsWith("<svg");
            assertThat(site.get("runs/other").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void runOfTheSameName_isRefused() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertThat(site.get("run.json?run=mine").statusCode()).isEqualTo(200);

            HttpResponse<String> again = site.get("run.json?run=mine");
            assertThat(again.statusCode()).isEqualTo(400);
            assertThat(again.body()).isEqualTo("{\"status\":400,\"message\":\"There is such a run already.\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?user=abc",
                "/?user=0",
                "/run?user=1&user=2",
                "/run?user=%D9%A1",
                "/run?user=<script>alert(1)</script>",
                "/run.json?order=<script>alert(1)</script>",
                "/run?deadline=0",
                "/run?user=%",
                "/run?user=%zz",
                "/?%"
            })
    void nonsense_is400AndNotRepeated(String target) throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            String response = site.raw("GET " + target + " HTTP/1.1");

            assertThat(response).startsWith("HTTP/1.1 400 ").doesNotContain("<script>");
            assertNoException(response);
            assertThat(site.nothingElseWasMade()).isTrue();
        }
    }

    @Test
    void otherPath_is404() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            HttpResponse<String> page = site.get("favicon.ico");

            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("There is no such page.");
        }
    }

    @Test
    void otherMethod_is405() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            HttpResponse<String> response = site.post("run.json");

            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
            assertThat(site.nothingElseWasMade()).isTrue();
        }
    }

    @Test
    void head_isThePageWithoutItsBody() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertThat(site.raw("HEAD /run?user=1 HTTP/1.1"))
                    .startsWith("HTTP/1.1 200 ")
                    .doesNotContain("<html");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "GET", "GET http://x/%%% HTTP/1.1"})
    void malformedRequest_isAnsweredWithoutAnException(String request) throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertNoException(site.raw(request));
        }
    }

    private static void assertNoException(String response) {
        assertThat(response).doesNotContain("Exception", "\tat ", "Error:", "java.");
    }
}
