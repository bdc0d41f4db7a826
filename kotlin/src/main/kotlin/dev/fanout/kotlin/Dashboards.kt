package dev.fanout.kotlin

import dev.fanout.Async
import dev.fanout.Each
import dev.fanout.Gather
import dev.fanout.runtime.Task
import java.io.IOException

data class Profile(val handle: String)

interface UserApi {
    @Throws(IOException::class)
    fun profile(userId: Long): Profile
}

interface MailApi {
    fun unread(userId: Long): Int
}

interface Dashboards {
    fun mail(): MailApi

    @Async(UserApi::class)
    fun profile(userId: Long): Task<Profile>

    @Async
    fun feed(profile: Profile): List<String> = listOf("post of " + profile.handle)

    @Async
    fun unread(userId: Long): Int = mail().unread(userId)

    @Gather(timeout = "2s")
    @Throws(IOException::class)
    fun dashboard(userId: Long): Dashboard

    @Gather("profile")
    @Throws(IOException::class)
    fun profiles(@Each("userId") userIds: List<Long>): Map<Long, Profile>
}
