package readme;

/** What the README's main gives, for a reader outside. */
public final class App {
    private App() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(Main.run());
    }
}
