package dev.sluice.notify;

/** How a message is coloured, where the receiver has colours. */
enum Tone {
    NEUTRAL,
    WAITING,
    GOOD,
    BAD
}
