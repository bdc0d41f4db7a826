package dev.fanout.example.view;

/** What a visitor gets to see if all goes well. */
public sealed interface Shown permits DashboardView, CountsView {}
