package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures in {@code docs/guide/timeline.md} are what is drawn today; {@code -Dfanout.goldens=write} draws them anew. */
class GuidePicturesTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide");
    private static final boolean WRITE = "write".equals(System.getProperty("fanout.goldens"));

    private final Story story = new Story();

    @Test
    void timeline_isTheOneOfTheGuide() throws IOException {
        Timeline timeline = new Timeline(100, story::nanoTime);
        story.isToldTo(timeline);
        failingPage();
        assertThatGuideShows("text", timeline.toText());
        assertThatPictureIs("timeline.svg", timeline.toSvg());
    }

    @Test
    void timelineOfAMap_isTheOneOfTheGuide() throws IOException {
        Timeline timeline = new Timeline(100, story::nanoTime);
        story.isToldTo(timeline);
        limitedMap();
        assertThatPictureIs("timeline-map.svg", timeline.toSvg());
    }

    /** With one of all that can be seen. */
    private void failingPage() {
        GatherInfo page = story.open("Dashboards.dashboard", 0, Optional.of(Duration.ofMillis(300)));
        CallInfo profile = story.queue(page, "profile");
        CallInfo unread = story.queue(page, "unread", false);
        CallInfo ads = story.queue(page, "ads");
        CallInfo feed = story.queue(page, "feed", profile);
        story.after(2).begin(profile);
        story.begin(unread);
        story.begin(ads);
        story.after(58).fail(unread, new SocketTimeoutException());
        story.after(20).succeed(profile);
        story.after(1).begin(feed);
        GatherInfo posts = story.open("Posts.latest", feed.id(), Optional.empty());
        CallInfo pinned = story.queue(posts, "pinned");
        CallInfo recent = story.queue(posts, "recent");
        story.after(1).begin(pinned);
        story.begin(recent);
        story.after(60).succeed(pinned);
        story.after(58).fail(ads, new IOException());
        story.ask(feed, CancelReason.SIBLING_FAILED);
        story.ask(recent, CancelReason.SIBLING_FAILED);
        story.after(140).cancel(recent, CancelReason.SIBLING_FAILED);
        story.close(posts, CancelReason.SIBLING_FAILED);
        story.after(1).cancel(feed, CancelReason.SIBLING_FAILED);
        story.close(page, CancelReason.SIBLING_FAILED);
    }

    /** Four at once, each thread going from one element to the next. */
    private void limitedMap() {
        record Running(long end, ExecutorService on, int element) {}
        GatherInfo gather = story.open("Profiles.profiles");
        List<CallInfo> calls = IntStream.range(0, 40)
                .mapToObj(i -> story.queue(gather, "profile#" + i, false))
                .toList();
        Queue<Running> running = new PriorityQueue<>(Comparator.comparingLong(Running::end));
        List<ExecutorService> threads =
                Stream.generate(Executors::newSingleThreadExecutor).limit(4).toList();
        int next = 0;
        long now = 0;
        for (ExecutorService thread : threads) {
            story.after(1).begin(calls.get(next), thread);
            running.add(new Running(++now + took(next), thread, next++));
        }
        while (!running.isEmpty()) {
            Running first = running.remove();
            story.after(first.end() - now);
            now = first.end();
            if (first.element() % 16 == 9) {
                story.fail(calls.get(first.element()), new IOException());
            } else {
                story.succeed(calls.get(first.element()));
            }
            if (next < calls.size()) {
                story.begin(calls.get(next), first.on());
                running.add(new Running(now + took(next), first.on(), next++));
            }
        }
        story.close(gather);
        threads.forEach(ExecutorService::shutdown);
    }

    /** Milliseconds. */
    private static int took(int element) {
        return 20 + element * 37 % 31;
    }

    @Test
    void progress_isTheOneOfTheGuide() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(shown, false, StandardCharsets.UTF_8);
        story.isToldTo(new Progress(Progress.rewritten(out), story::nanoTime));
        GatherInfo gather = story.open("Profiles.profiles");
        List<CallInfo> calls = IntStream.range(0, 10_000)
                .mapToObj(i -> story.queue(gather, "profile#" + i))
                .toList();
        for (int i = 0; i < 10_000; i++) {
            story.begin(calls.get(i));
            story.after(3);
            if (i % 1500 == 7) {
                story.fail(calls.get(i), new IOException());
            } else {
                story.succeed(calls.get(i));
            }
        }
        String[] lines = shown.toString(StandardCharsets.UTF_8).split("\r", -1);
        assertThatGuideShows(
                "console", lines[lines.length / 2].strip() + "\n" + lines[lines.length - 1].strip() + "\n");
    }

    private static void assertThatPictureIs(String file, String svg) throws IOException {
        if (WRITE) {
            Files.writeString(GUIDE.resolve(file), svg);
        }
        assertThat(Files.readString(GUIDE.resolve(file))).isEqualTo(svg);
        assertThat(GUIDE.resolve("timeline.md")).content().contains("](" + file + ")");
    }

    private static void assertThatGuideShows(String language, String text) throws IOException {
        Path file = GUIDE.resolve("timeline.md");
        Matcher block =
                Pattern.compile("(?s)(?<=\n```" + language + "\n).*?(?=```\n)").matcher(Files.readString(file));
        assertThat(block.find()).as(language).isTrue();
        if (WRITE) {
            Files.writeString(file, block.replaceFirst(Matcher.quoteReplacement(text)));
        } else {
            assertThat(block.group()).isEqualTo(text);
        }
    }
}
