package dev.fanout.kotlin

import dev.fanout.runtime.Outcome
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.TimeUnit
import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatThrownBy
import org.junit.jupiter.api.Test

/** An interface in Kotlin, with a client and with bodies, is generated through kapt and runs like one in Java. */
class DashboardsTest {
    private val users = object : UserApi {
        override fun profile(userId: Long) =
            if (userId < 0) throw IOException("no user $userId") else Profile("user$userId")
    }

    @Test
    fun gather_runsClientsAndBodiesAndMakesARecordOfThem() {
        val dashboards: Dashboards = ConcurrentDashboards(mailOf { 3 }, users)

        val page = dashboards.dashboard(7)

        assertThat(page.profile).isEqualTo(Profile("user7"))
        assertThat(page.feed).containsExactly("post of user7")
        assertThat(page.unread).isEqualTo(Outcome.Success(3))
    }

    @Test
    fun calls_runSideBySide() {
        val both = CyclicBarrier(2)
        val meeting = object : UserApi {
            override fun profile(userId: Long) = Profile("met " + (both.await(5, TimeUnit.SECONDS) >= 0))
        }

        val page = ConcurrentDashboards(mailOf { both.await(5, TimeUnit.SECONDS) }, meeting).dashboard(7)

        assertThat(page.profile).isEqualTo(Profile("met true"))
        assertThat(page.unread.isSuccess).isTrue()
    }

    @Test
    fun failures_areThrownAsThemselvesOrCollected() {
        val failing = ConcurrentDashboards(mailOf { throw IllegalStateException("mail is down") }, users)

        assertThat(failing.dashboard(7).unread).isInstanceOf(Outcome.Failure::class.java)
        assertThatThrownBy { failing.dashboard(-1) }.isInstanceOf(IOException::class.java).hasMessage("no user -1")
    }

    @Test
    fun call_isMappedOverAList() {
        val profiles = ConcurrentDashboards(mailOf { 0 }, users).profiles(listOf(2L, 1L, 2L))

        assertThat(profiles.entries.map { it.key to it.value.handle })
            .containsExactly(2L to "user2", 1L to "user1")
    }

    @Test
    fun plan_isWrittenWhenKaptIsToldTo() {
        val plans = Files.walk(Path.of("target")).use { paths ->
            paths.filter { it.fileName.toString() == "Dashboards.plan.mmd" }.map { Files.readString(it) }.toList()
        }

        assertThat(plans).isNotEmpty().allMatch { it.contains("userApi.profile") }
    }

    private fun mailOf(unread: () -> Int) = object : MailApi {
        override fun unread(userId: Long) = unread()
    }
}
