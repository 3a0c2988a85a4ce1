package dev.sluice.notify;

/** Seals what must not stand readable in the metadata store. */
interface SecretBox {

    /** @param place table and row that will keep it: sealed for one place, it does not open in another */
    byte[] seal(String text, String place);

    /** @throws dev.sluice.kernel.Problem when it was sealed with another key, or for another place */
    String open(byte[] sealed, String place);
}
