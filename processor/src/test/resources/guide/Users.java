package app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** The client of the guide: it blocks as a real one does, but not for long. */
public final class Users {
    private final Semaphore exporting = new Semaphore(0);

    public String profile(long id) throws IOException, InterruptedException {
        Thread.sleep(20);
        if (id < 0) {
            throw new IOException("no user " + id);
        }
        return "user " + id;
    }

    public int unread(long id) throws InterruptedException {
        Thread.sleep(30);
        return (int) id * 3;
    }

    public List<Integer> friends(int id) throws InterruptedException {
        Thread.sleep(5);
        return IntStream.of(2 * id, 2 * id + 1).filter(friend -> friend < 8).boxed().toList();
    }

    public CompletableFuture<String> nickname(long id) {
        return CompletableFuture.completedFuture(id == 7 ? "seven" : "none");
    }

    public String export() throws InterruptedException {
        exporting.release();
        Thread.sleep(3_600_000);
        return "everything";
    }

    /** Returns when so many are in {@link #export()}. */
    public void awaitExports(int many) throws InterruptedException {
        exporting.acquire(many);
    }

    public String flaky() throws IOException, InterruptedException {
        Thread.sleep(5);
        throw new IOException("try again");
    }

    public String audit() throws InterruptedException {
        Thread.sleep(20);
        System.out.println("audited");
        return "audited";
    }

    public String release() throws InterruptedException {
        Thread.sleep(20);
        System.out.println("released");
        return "released";
    }
}
