package shop;

public class ScoreException extends Exception {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  public ScoreException(Reason reason) {
    super(reason.text());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
