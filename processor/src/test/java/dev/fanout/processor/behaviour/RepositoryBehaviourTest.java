package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Clients as frameworks have people declare them: interfaces below generic ones, which others implement. */
class RepositoryBehaviourTest {
    private static final List<SourceFile> DATA = List.of(
            data("interface Repository<T, ID> {}"),
            data("""
                    interface CrudRepository<T, ID> extends Repository<T, ID> {
                      <S extends T> S save(S entity);
                      <S extends T> Iterable<S> saveAll(Iterable<S> entities);
                      java.util.Optional<T> findById(ID id);
                      boolean existsById(ID id);
                      Iterable<T> findAll();
                      Iterable<T> findAllById(Iterable<ID> ids);
                      long count();
                      void deleteById(ID id);
                    }
                    """),
            data("""
                    interface ListCrudRepository<T, ID> extends CrudRepository<T, ID> {
                      @Override <S extends T> java.util.List<S> saveAll(Iterable<S> entities);
                      @Override java.util.List<T> findAll();
                      @Override java.util.List<T> findAllById(Iterable<ID> ids);
                    }
                    """),
            data("""
                    interface QueryByExampleExecutor<T> {
                      <S extends T> Iterable<S> findAll(Example<S> example);
                      <S extends T> long count(Example<S> example);
                    }
                    """),
            data("record Example<T>(T probe) {}"),
            data("""
                    interface JpaRepository<T, ID> extends ListCrudRepository<T, ID>, QueryByExampleExecutor<T> {
                      @Override <S extends T> java.util.List<S> findAll(Example<S> example);
                      void flush();
                    }
                    """));

    private static final String USERS = """
            record User(Long id, String name) {}
            record Page(Optional<User> findById, List<User> findAll, Outcome<Long> count, boolean existsById) {}
            interface Users extends shop.data.JpaRepository<User, Long> {
              List<User> findByName(String name);
              @Override Optional<User> findById(Long id);
            }
            interface Reads {
              @Async(Users.class) Task<Optional<User>> findById(long id);
              @Async(Users.class) Task<Boolean> existsById(Long id);
              @Async(Users.class) Task<List<User>> findAll();
              @Async(value = Users.class, method = "findAll") Task<List<User>> similar(shop.data.Example<User> example);
              @Async(Users.class) Task<Long> count();
              @Async(Users.class) Task<User> save(User user);
              @Async(Users.class) Task<List<User>> saveAll(List<User> users);
              @Async(Users.class) Task<Void> deleteById(long id);
              @Async(value = Users.class, method = "findByName") Task<List<User>> named(String name);
              @Gather Page page(long id);
              @Gather("save") List<User> saved(@Each("user") Collection<User> users);
              @Gather({"named", "similar"}) List<List<User>> both(String name, shop.data.Example<User> example);
            }
            class Stored implements Users {
              private final Map<Long, User> all = new ConcurrentSkipListMap<>();

              Stored() {}

              @Override public <S extends User> S save(S user) { all.put(user.id(), user); return user; }
              @Override public <S extends User> List<S> saveAll(Iterable<S> users) {
                List<S> saved = new ArrayList<>();
                users.forEach(user -> saved.add(save(user)));
                return saved;
              }
              @Override public Optional<User> findById(Long id) { return Optional.ofNullable(all.get(id)); }
              @Override public boolean existsById(Long id) { return all.containsKey(id); }
              @Override public List<User> findAll() { return List.copyOf(all.values()); }
              @Override public List<User> findAllById(Iterable<Long> ids) { return List.of(); }
              @Override public long count() { return all.size(); }
              @Override public <S extends User> long count(shop.data.Example<S> example) { return 1; }
              @Override public <S extends User> List<S> findAll(shop.data.Example<S> example) { return List.of(example.probe()); }
              @Override public void deleteById(Long id) { all.remove(id); }
              @Override public void flush() {}
              @Override public List<User> findByName(String name) {
                return all.values().stream().filter(user -> user.name().equals(name)).toList();
              }
            }
            """;

    private static SourceFile data(String type) {
        String name = type.replaceAll("(?s)^(?:interface|record) (\\w+).*", "$1");
        return new SourceFile("shop/data/" + name + ".java", "package shop.data;\n\n public " + type);
    }

    @BehaviourTest
    void repositoryBelowGenericOnes_isAClient(Variant variant) {
        Object result = variant.run(USERS, DATA, """
                Reads reads = new ConcurrentReads(new Stored(), runtime);
                List<User> saved = reads.saved(List.of(new User(1L, "ann"), new User(2L, "bob")));
                reads.saveAll(saved).join();
                Page page = reads.page(2);
                reads.deleteById(1).join();
                return List.of(
                    page.findById().orElseThrow().name(), page.findAll().size(), page.count().orElseThrow(), page.existsById(),
                    reads.findById(1).join().isPresent(), reads.both("bob", new shop.data.Example<>(saved.get(0))).toString());
                """);

        assertThat(result)
                .isEqualTo(List.of("bob", 2, 2L, true, false, "[[User[id=2, name=bob]], [User[id=1, name=ann]]]"));
    }

    @BehaviourTest
    void narrowerResultOfAnotherSuperInterface_isTheOneThatCounts(Variant variant) {
        Object result = variant.run("""
                interface Wide<T> { Iterable<T> all(); }
                interface Narrow<T> extends Wide<T> { @Override List<T> all(); }
                interface Names extends Wide<String>, Narrow<String> {}
                interface Others extends Narrow<String>, Wide<String> {}
                interface Collaborating extends Wide<String>, Narrow<String> {
                  @Async default String first() { return all().get(0); }
                  @Gather("first") Outcome<String> tried();
                }
                interface Reads {
                  @Async(value = Names.class, method = "all") Task<List<String>> names();
                  @Async(value = Others.class, method = "all") Task<List<String>> others();
                  @Gather({"names", "others"}) List<List<String>> both();
                }
                class Both implements Names, Others {
                  Both() {}
                  @Override public List<String> all() { return List.of("a"); }
                }
                """, """
                return new ConcurrentReads(new Both(), new Both(), runtime).both().toString()
                    + new ConcurrentCollaborating(List.of("b"), runtime).tried().orElseThrow();
                """);

        assertThat(result).isEqualTo("[[a], [a]]b");
    }

    @BehaviourTest
    void genericBaseOfAnnotatedInterfaces_isSeenWithTypeArguments(Variant variant) {
        Object result = variant.run("""
                record Found<T>(T one, List<T> all, Outcome<Long> size) {}
                interface Store<T, ID> { T one(ID id) throws IOException; List<T> all(); long size(); }
                interface Finds<T, ID extends Comparable<ID>> {
                  Store<T, ID> store();
                  @Async(Store.class) Task<T> one(ID id);
                  @Async(Store.class) CompletableFuture<List<T>> all();
                  @Async default long size() { return store().size(); }
                  @Gather Found<T> found(ID id) throws IOException;
                  @Gather("one") Map<ID, Outcome<T>> each(@Each("id") List<ID> ids);
                }
                interface Words extends Finds<String, Long> {
                  @Async default String first(List<String> all) { return all.get(0); }
                  @Gather("first") Outcome<String> word();
                }
                class Shelf implements Store<String, Long> {
                  Shelf() {}
                  @Override public String one(Long id) throws IOException {
                    if (id < 0) { throw new IOException("no " + id); }
                    return "w" + id;
                  }
                  @Override public List<String> all() { return List.of("a", "b"); }
                  @Override public long size() { return 2; }
                }
                """, """
                Words words = new ConcurrentWords(new Shelf(), runtime);
                Finds<String, Long> finds = new ConcurrentFinds<>(new Shelf(), runtime);
                return words.found(1L).toString() + words.word().orElseThrow() + words.each(List.of(2L, -1L)) + finds.found(3L).one();
                """);

        assertThat(result)
                .isEqualTo("Found[one=w1, all=[a, b], size=Success[value=2]]a"
                        + "{2=Success[value=w2], -1=Failure[exception=java.io.IOException: no -1]}w3");
    }

    @BehaviourTest
    void openBase_isGeneratedOnlyWhereItIsBound(Variant variant) {
        Object result = variant.run("""
                record User(String name) {}
                interface UserApi { User find(long id); }
                interface Finds<T> {
                  @Async(UserApi.class) Task<T> find(long id);
                  @Gather("find") List<T> all(@Each("id") List<Long> ids);
                }
                interface Users extends Finds<User> {
                  @Override @Gather("find") List<User> all(@Each("id") List<Long> ids);
                }
                """, """
                return new ConcurrentUsers(id -> new User("u" + id), runtime).all(List.of(1L, 2L)).toString();
                """);

        assertThat(result).isEqualTo("[User[name=u1], User[name=u2]]");
    }

    @BehaviourTest
    void classesOfAllSorts_areClients(Variant variant) {
        Object result = variant.run("""
                abstract class Base<T> {
                  Base() {}
                  protected abstract T load(String key);
                  public T twice(String key) { load(key); return load(key); }
                  public static int fixed(int one) { return one; }
                }
                final class Sealed extends Base<String> {
                  Sealed() {}
                  @Override protected String load(String key) { return "s" + key; }
                  String own(int... parts) { return Arrays.toString(parts); }
                }
                class Open<K, V extends Comparable<V>> {
                  private final Map<K, V> map = new HashMap<>();
                  Open() {}
                  synchronized V put(K key, V value) { return map.put(key, value); }
                  synchronized <R extends V> Optional<V> get(K key) { return Optional.ofNullable(map.get(key)); }
                }
                interface Uses {
                  @Async(Sealed.class) Task<String> load(String key);
                  @Async(Sealed.class) Task<String> twice(String key);
                  @Async(Sealed.class) Task<String> own(int... parts);
                  @Async(Sealed.class) Task<Integer> fixed(int one);
                  Open<String, Integer> open();
                  @Async(Open.class) Task<Integer> put(String key, int value);
                  @Async(Open.class) Task<Optional<Integer>> get(String key);
                  @Gather({"load", "twice", "own", "fixed", "get"}) List<Object> all(String key, int one, int... parts);
                }
                """, """
                Uses uses = new ConcurrentUses(new Sealed(), new Open<>(), runtime);
                uses.put("k", 5).join();
                return uses.all("k", 7, 1, 2).toString();
                """);

        assertThat(result).isEqualTo("[sk, sk, [1, 2], 7, Optional[5]]");
    }

    @BehaviourTest
    void overloadsOfInterfaceAndClient_findEachOther(Variant variant) {
        Object result = variant.run("""
                interface Api {
                  String find(long id);
                  String find(Long id);
                  String find(String name);
                  String find(CharSequence name, int limit);
                  String find(Object any, Object limit);
                }
                interface Finds {
                  @Async(Api.class) Task<String> find(long id);
                  @Async(Api.class) Task<String> find(Long boxed);
                  @Async(Api.class) Task<String> find(String name);
                  @Async(Api.class) Task<String> find(CharSequence name, int limit);
                  @Async(value = Api.class, method = "find") Task<String> wide(Object any, Object limit);
                  @Gather("find") Outcome<String> byId(long id);
                  @Gather("find") Outcome<String> byBoxed(Long boxed);
                  @Gather("find") Outcome<String> byName(String name);
                  @Gather("find") List<String> each(@Each("name") List<String> names);
                }
                class Found implements Api {
                  Found() {}
                  @Override public String find(long id) { return "long"; }
                  @Override public String find(Long id) { return "Long"; }
                  @Override public String find(String name) { return "String"; }
                  @Override public String find(CharSequence name, int limit) { return "CharSequence"; }
                  @Override public String find(Object any, Object limit) { return "Object"; }
                }
                """, """
                Finds finds = new ConcurrentFinds(new Found(), runtime);
                return List.of(
                    finds.byId(1).orElseThrow(), finds.byBoxed(1L).orElseThrow(), finds.byName("n").orElseThrow(),
                    finds.find("n", 1).join(), finds.wide("n", 1).join(), finds.each(List.of("x")).get(0));
                """);

        assertThat(result).isEqualTo(List.of("long", "Long", "String", "CharSequence", "Object", "String"));
    }

    @BehaviourTest
    void defaultMethodsOfSuperInterfaces_areCallsHelpersAndOverridden(Variant variant) {
        Object result = variant.run("""
                record Page(String title, String body, Outcome<String> foot) {}
                interface Titles { default String prefix() { return "t"; } @Async default String title() { return prefix() + "1"; } }
                interface Bodies<T> {
                  T source();
                  @Async default String body() { return "body of " + source(); }
                  @Async default String foot() { return "foot"; }
                }
                interface Overriding extends Titles { @Override @Async default String title() { return Titles.super.title() + "+"; } }
                interface Pages extends Overriding, Titles, Bodies<Integer> {
                  @Override default String prefix() { return "p"; }
                  @Override @Async default String foot() { throw new IllegalStateException("no foot"); }
                  @Gather Page page();
                }
                """, """
                Page page = new ConcurrentPages(4, runtime).page();
                return List.of(page.title(), page.body(), page.foot().isSuccess());
                """);

        assertThat(result).isEqualTo(List.of("p1+", "body of 4", false));
    }
}
