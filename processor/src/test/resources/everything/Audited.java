package shop;
import dev.fanout.Async;
import java.util.Optional;

/** What all our interfaces have. */
public interface Audited<T> {
  Repository<T, Long> archive();

  @Async(timeout = "1s", fallback = "notArchived") default Optional<T> archived(long id) { return archive().findById(id); }

  default Optional<T> notArchived(long id) { return Optional.empty(); }
}
