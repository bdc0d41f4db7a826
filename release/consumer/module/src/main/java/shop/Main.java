package shop;

import dev.fanout.runtime.FanoutRuntime;

public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Shop.Offer offer = new ConcurrentShop().offer(7);
        System.out.println(offer.title() + " for " + offer.price() + " in " + Main.class.getModule() + ", with "
                + FanoutRuntime.class.getModule());
    }
}
