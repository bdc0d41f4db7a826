package dev.fanout.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.hazelcast.cluster.Member;
import com.hazelcast.config.CompactSerializationConfig;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What others send that they should not, from one JVM to another. */
@Tag("processes")
class HostilePayloadTest {
    private LoopbackCluster cluster;
    private MemberProcess member;

    @BeforeEach
    void start() throws Exception {
        // What this side would refuse to write it writes here: the other one is tried.
        cluster = new LoopbackCluster(
                60,
                config -> config.getSerializationConfig()
                        .setCompactSerializationConfig(new CompactSerializationConfig()));
        member = cluster.serve(1);
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    /** Does something when it is read, as those that attackers look for do. */
    private static final class Gadget extends Work.Parcel implements Callable<String> {
        private static final long serialVersionUID = 1;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            System.out.println("gadget was read");
        }

        @Override
        public String call() {
            System.out.println("gadget was run");
            return "run";
        }
    }

    /** Is written, and made, by its components, by a format of Hazelcast that needs nobody's consent. */
    private record CompactGadget(String name) implements Callable<String> {
        private CompactGadget {
            System.out.println("gadget was made");
        }

        @Override
        public String call() {
            System.out.println("gadget was run");
            return name;
        }
    }

    /** Is made by the name of its class. */
    static final class NamedGadget implements Callable<String>, DataSerializable {
        NamedGadget() {
            System.out.println("gadget was made");
        }

        @Override
        public void writeData(ObjectDataOutput out) {}

        @Override
        public void readData(ObjectDataInput in) {
            System.out.println("gadget was read");
        }

        @Override
        public String call() {
            System.out.println("gadget was run");
            return "run";
        }
    }

    private Member other() {
        return cluster.hazelcast().getCluster().getMembers().stream()
                .filter(each -> !each.localMember())
                .findFirst()
                .orElseThrow();
    }

    private void assertStillServes() throws Exception {
        assertThat(cluster.work().pid()).isEqualTo(member.pid());
        assertThat(member.said()).noneMatch(line -> line.startsWith("gadget"));
    }

    @Test
    void argumentOfAClassThatTheSignatureDoesNotName_isNotRead() throws Exception {
        assertThatThrownBy(() -> cluster.work().open(new Gadget()))
                .hasMessageContaining(Gadget.class.getName())
                .hasMessageContaining("open");
        assertStillServes();
    }

    @Test
    void taskOfAnotherClass_isNotReadByHazelcastEither() throws Exception {
        for (String executor : List.of(Messenger.EXECUTOR, "any other")) {
            assertThat(failure(executor, new Gadget())).hasRootCauseInstanceOf(SecurityException.class);
        }
        assertStillServes();
    }

    @Test
    void taskInAnotherFormat_isNotReadByHazelcastEither() throws Exception {
        assertThat(failure("any", new CompactGadget("x"))).isInstanceOf(ExecutionException.class);
        assertStillServes();
    }

    /** The documentation says so; should this fail, it is better than that. */
    @Test
    void classOfHazelcastsOwnKind_isMadeAllTheSame() throws Exception {
        assertThat(failure("any", new NamedGadget())).isNull();
        assertThat(member.said()).contains("gadget was made", "gadget was read");
    }

    private Throwable failure(String executor, Callable<String> task) {
        return catchThrowable(() -> cluster.hazelcast()
                .getExecutorService(executor)
                .submitToMember(task, other())
                .get(20, TimeUnit.SECONDS));
    }

    @Test
    void messageThatIsNone_harmsNobody() throws Exception {
        Endpoints here = Endpoints.of(cluster.hazelcast());
        HazelcastTransport endpoint = here.all().iterator().next();
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            endpoint.others().forEach(name -> endpoint.send(name, noise));
        }
        assertStillServes();
    }
}
