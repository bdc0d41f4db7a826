package dev.fanout.runtime;

/** Makes the runtime's own threads, which live longer than those who happen to need them first. */
final class OwnThreads {
    private OwnThreads() {}

    /** A daemon that keeps nothing of the current thread: neither its thread-locals nor its context class loader, nor its priority. */
    @SuppressWarnings("ThreadPriorityCheck") // the normal one, lest the priority of whoever came first stays
    static Thread daemon(String name, Runnable action) {
        Thread thread = new Thread(null, action, name, 0, false);
        thread.setDaemon(true);
        thread.setPriority(Thread.NORM_PRIORITY);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }

    /** Names a thread that is used again, unless it is called so already: to set a name may be a call of the operating system. */
    static void rename(Thread thread, String name) {
        if (!name.equals(thread.getName())) {
            thread.setName(name);
        }
    }
}
