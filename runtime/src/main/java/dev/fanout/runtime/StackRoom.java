package dev.fanout.runtime;

/**
 * Room on the stack for what must not be left half done. A {@link StackOverflowError} in the middle of starting, cancelling or
 * awaiting a call would leave a group that nobody ends, a wait that nothing ends, or a queue of the JDK in pieces, for the
 * whole process; so it is raised before, where nothing has been changed yet.
 *
 * <p>A recursion of small frames is slow: the processor foresees only the last few returns, and 256 of them, which take 3 KB,
 * need 220 ns. The frames here are large instead, though they do nothing: compiled code makes room for the arguments of the
 * widest call when it enters a method, whether it comes to that call or not. Measured: 33 ns for 7 KB on JDK 25, 67 ns for
 * 31 KB on JDK 17 (C2); 34 KB when compiled by C1, 4 KB while it is still interpreted.
 */
final class StackRoom {
    private static final int FRAMES = 16;

    private StackRoom() {}

    /** Throws the {@link StackOverflowError} of calls that call each other without end here, if it is near. */
    @CanIgnoreReturnValue
    static long require() {
        return deeper(FRAMES);
    }

    private static long deeper(int frames) {
        return frames > 0
                ? deeper(frames - 1)
                : wide(
                        frames, frames, frames, frames, frames, frames, frames, frames, frames, frames, frames, frames,
                        frames, frames, frames, frames, frames, frames, frames, frames, frames, frames, frames, frames,
                        frames, frames, frames, frames, frames, frames, frames, frames, frames, frames, frames, frames,
                        frames, frames, frames, frames, frames, frames, frames, frames, frames, frames, frames, frames,
                        frames, frames, frames, frames, frames, frames, frames, frames, frames, frames, frames, frames);
    }

    /** Uses its arguments so much that it is too large to be inlined: they would not be on the stack then. */
    private static long wide(
            long a0,
            long a1,
            long a2,
            long a3,
            long a4,
            long a5,
            long a6,
            long a7,
            long a8,
            long a9,
            long a10,
            long a11,
            long a12,
            long a13,
            long a14,
            long a15,
            long a16,
            long a17,
            long a18,
            long a19,
            long a20,
            long a21,
            long a22,
            long a23,
            long a24,
            long a25,
            long a26,
            long a27,
            long a28,
            long a29,
            long a30,
            long a31,
            long a32,
            long a33,
            long a34,
            long a35,
            long a36,
            long a37,
            long a38,
            long a39,
            long a40,
            long a41,
            long a42,
            long a43,
            long a44,
            long a45,
            long a46,
            long a47,
            long a48,
            long a49,
            long a50,
            long a51,
            long a52,
            long a53,
            long a54,
            long a55,
            long a56,
            long a57,
            long a58,
            long a59) {
        return 3L * a0 + 3L * a1 + 3L * a2 + 3L * a3 + 3L * a4 + 3L * a5 + 3L * a6 + 3L * a7 + 3L * a8 + 3L * a9
                + 3L * a10 + 3L * a11 + 3L * a12 + 3L * a13 + 3L * a14 + 3L * a15 + 3L * a16 + 3L * a17 + 3L * a18
                + 3L * a19 + 3L * a20 + 3L * a21 + 3L * a22 + 3L * a23 + 3L * a24 + 3L * a25 + 3L * a26 + 3L * a27
                + 3L * a28 + 3L * a29 + 3L * a30 + 3L * a31 + 3L * a32 + 3L * a33 + 3L * a34 + 3L * a35 + 3L * a36
                + 3L * a37 + 3L * a38 + 3L * a39 + 3L * a40 + 3L * a41 + 3L * a42 + 3L * a43 + 3L * a44 + 3L * a45
                + 3L * a46 + 3L * a47 + 3L * a48 + 3L * a49 + 3L * a50 + 3L * a51 + 3L * a52 + 3L * a53 + 3L * a54
                + 3L * a55 + 3L * a56 + 3L * a57 + 3L * a58 + 3L * a59;
    }
}
