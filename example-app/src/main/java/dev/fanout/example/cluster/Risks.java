package dev.fanout.example.cluster;

import dev.fanout.Async;
import dev.fanout.Each;
import dev.fanout.Gather;
import dev.fanout.OnLost;
import dev.fanout.runtime.Completion;
import java.util.List;
import java.util.stream.Stream;

/** The risks of a bank. That loans are computed on a cluster is said by one word, {@code on}. */
public interface Risks {

    /** Computed twice it is the same: so a loan may run again when the member that had it is lost. */
    @Async(on = "cluster", onLost = OnLost.RERUN)
    default Risk risk(Market market, Loan loan) {
        return market.risk(loan);
    }

    @Gather("risk")
    List<Risk> book(Market market, @Each("loan") List<Loan> loans);

    /** Some books at a time: enough to keep a cluster busy, and few enough for this machine's memory. */
    @Gather(value = "book", limit = 4)
    Stream<Completion<List<Loan>, List<Risk>>> books(Market market, @Each("loans") List<List<Loan>> books);
}
