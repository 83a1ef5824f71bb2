package cn.gov.shuozhou.data.casework.attachment.content;

/** A file that is not taken; the message goes on after the file's name: what is wrong, and what to do. */
final class UnfitContent extends Exception {

    UnfitContent(String message) {
        super(message);
    }
}
