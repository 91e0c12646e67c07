package dev.yoke.core.view;

/// One bounded queue: how full, how big, and how often it refused or conflated.
public record QueueView(String name, long depth, long capacity, long refused) {}
