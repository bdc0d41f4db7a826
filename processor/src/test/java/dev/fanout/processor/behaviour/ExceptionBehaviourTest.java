package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;

/** What a caller catches. */
class ExceptionBehaviourTest {
    private static final String TYPES = """
            interface Api { /*client*/ String read(String what) throws IOException, InterruptedException; }
            interface Reads {
              @Async(Api.class) Task<String> read(String what);
              @Gather("read") String plain(String what) throws IOException;
              @Gather("read") String interruptible(String what) throws IOException, InterruptedException;
              @Gather("read") String anything(String what) throws Exception;
              @Gather("read") Outcome<String> tried(String what);
              @Gather("read") Outcome<String> triedInterruptibly(String what) throws InterruptedException;
              @Gather("read") Outcome<String> triedWithAnything(String what) throws Exception;
            }
            """;
    /** Interrupts the caller once its call runs, and says what it caught and whether its flag is set. */
    private static final String INTERRUPTED = """
            CountDownLatch forever = new CountDownLatch(1);
            Thread caller = Thread.currentThread();
            Api api = what -> {
              caller.interrupt();
              forever.await();
              return what;
            };
            Reads reads = new ConcurrentReads(api, runtime);
            """;

    @BehaviourTest
    @DisplayName("ERR-01 ERR-03: failures are thrown as themselves")
    void checkedAndUncheckedFailures_areThrownAsThemselves(Variant variant) {
        Object result = variant.run(TYPES, """
                List<Object> said = new ArrayList<>();
                for (Exception failure : List.of(
                    new FileNotFoundException("gone"), new IllegalStateException("odd"))) {
                  Api api = what -> {
                    if (failure instanceof IOException) {
                      throw (IOException) failure;
                    }
                    throw (RuntimeException) failure;
                  };
                  Reads reads = new ConcurrentReads(api, runtime);
                  try {
                    reads.plain("x");
                  } catch (IOException | RuntimeException e) {
                    said.add(e == failure);
                  }
                  try {
                    reads.anything("x");
                  } catch (Exception e) {
                    said.add(e == failure);
                  }
                  said.add(reads.tried("x").fold(v -> v, e -> e == failure, r -> r));
                }
                return said;
                """);

        assertThat(result).isEqualTo(List.of(true, true, true, true, true, true));
    }

    @BehaviourTest
    void errors_areThrownAsThemselves(Variant variant) {
        Object result = variant.run(TYPES, """
                AssertionError error = new AssertionError("odd");
                try {
                  return new ConcurrentReads(what -> { throw error; }, runtime).plain("x");
                } catch (AssertionError e) {
                  return e == error;
                }
                """);

        assertThat(result).isEqualTo(true);
    }

    @BehaviourTest
    @DisplayName("CAN-18 CMP-06: without a declaration an interrupt is unchecked, and the flag is set again")
    void callerInterrupted_withoutADeclaration_getsCancelledExceptionAndItsFlagBack(Variant variant) {
        Object result = variant.run(TYPES, INTERRUPTED + """
                        try {
                          return reads.plain("x");
                        } catch (CancelledException e) {
                          return List.of(e.reason().name(), Thread.interrupted());
                        }
                        """);

        assertThat(result).isEqualTo(List.of("CALLER_INTERRUPTED", true));
    }

    @BehaviourTest
    @DisplayName("CAN-18 CMP-06: with a declaration an interrupt is what it is")
    void callerInterrupted_withADeclaration_getsInterruptedException(Variant variant) {
        Object result = variant.run(TYPES, INTERRUPTED + """
                        try {
                          return reads.interruptible("x");
                        } catch (InterruptedException e) {
                          return Thread.interrupted();
                        }
                        """);

        assertThat(result).isEqualTo(false);
    }

    @BehaviourTest
    void callerInterrupted_withASupertypeDeclared_getsInterruptedException(Variant variant) {
        Object result = variant.run(TYPES, INTERRUPTED + """
                        try {
                          return reads.anything("x");
                        } catch (InterruptedException e) {
                          return Thread.interrupted();
                        }
                        """);

        assertThat(result).isEqualTo(false);
    }

    @BehaviourTest
    void callerOfAnOutcomeInterrupted_isToldByAnException(Variant variant) {
        Object result = variant.run(TYPES, INTERRUPTED + """
                        List<Object> said = new ArrayList<>();
                        try {
                          reads.tried("x");
                        } catch (CancelledException e) {
                          said.add("cancelled " + Thread.interrupted());
                        }
                        try {
                          reads.triedInterruptibly("x");
                        } catch (InterruptedException e) {
                          said.add("interrupted " + Thread.interrupted());
                        }
                        try {
                          reads.triedWithAnything("x");
                        } catch (InterruptedException e) {
                          said.add("interrupted " + Thread.interrupted());
                        }
                        return said;
                        """);

        assertThat(result).isEqualTo(List.of("cancelled true", "interrupted false", "interrupted false"));
    }

    @BehaviourTest
    void deadlinePasses_isThrownAndNamesTheGather(Variant variant) {
        Object result = variant.run("""
                interface Api { /*client*/ String read() throws InterruptedException; }
                interface Reads {
                  @Async(Api.class) Task<String> read();
                  @Gather(value = "read", timeout = "50ms") String soon();
                  @Gather(value = "soon", timeout = "80ms") Outcome<String> trySoon();
                }
                """, """
                Reads reads = new ConcurrentReads(
                    () -> {
                      new CountDownLatch(1).await();
                      return "late";
                    },
                    runtime);
                try {
                  return reads.soon();
                } catch (DeadlineExceededException e) {
                  return e.getMessage().contains("Reads.soon") + " "
                      + reads.trySoon().fold(v -> v, f -> f instanceof DeadlineExceededException, r -> r);
                }
                """);

        assertThat(result).isEqualTo("true true");
    }

    @BehaviourTest
    void severalDeclaredExceptions_areEachThrownAsThemselves(Variant variant) {
        Object result = variant.run("""
                interface Api {
                  /*client*/ String file() throws IOException;
                  /*client*/ String work() throws TimeoutException, ExecutionException;
                }
                interface Reads {
                  @Async(Api.class) Task<String> file();
                  @Async(Api.class) Task<String> work();
                  @Gather({"file", "work"})
                  List<String> all()
                      throws FileNotFoundException, IOException, TimeoutException, ExecutionException,
                          InterruptedException, IllegalStateException;
                }
                """, """
                TimeoutException late = new TimeoutException();
                Api api = new Api() {
                  @Override public String file() { return "f"; }
                  @Override public String work() throws TimeoutException { throw late; }
                };
                try {
                  return new ConcurrentReads(api, runtime).all();
                } catch (TimeoutException e) {
                  return e == late;
                }
                """);

        assertThat(result).isEqualTo(true);
    }
}
