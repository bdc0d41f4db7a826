package shop;

/** What is made again, not sent. */
class Base {
  private final Object lock = new Object();

  Object lock() {
    return lock;
  }
}
