package shop;
import java.util.Optional;
public interface Repository<T, K> {
  Optional<T> findById(K id);
  <S extends T> S save(S entity);
}
