package dev.sluice.notify;

import java.util.Optional;

/** Which deliveries of a project to list; absent: all. */
record DeliveryFilter(Optional<String> channel, Optional<DeliveryStatus> status) {}
