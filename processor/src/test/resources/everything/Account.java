package shop;
import dev.fanout.runtime.Outcome;
public record Account(Dashboard dashboard, Outcome<Integer> drafts, String greeting) {}
