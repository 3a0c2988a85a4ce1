package dev.sluice.engine.mysql.dialect;

/** What is wrong with a text, and where: offsets into the text. */
record Complaint(String message, int start, int end) {}
