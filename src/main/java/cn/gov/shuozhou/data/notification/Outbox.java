package cn.gov.shuozhou.data.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Remembers, in the transaction that writes a message, by which channels it is to go out too. Where none is set up, messages are
 * read in the inbox only, and nothing piles up.
 */
@Component
class Outbox {

    private final DispatchMapper mapper;
    private final List<MessageChannel> channels;
    private final Clock clock;

    Outbox(DispatchMapper mapper, List<MessageChannel> channels, Clock clock) {
        this.mapper = mapper;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    /** Does nothing for someone whom no channel reaches. */
    void queue(String personId, long messageId) {
        for (MessageChannel channel : channels) {
            if (channel.reaches(personId)) {
                mapper.queue(messageId, channel.code(), personId, LocalDateTime.now(clock));
            }
        }
    }

    /** Whether anything goes out at all. */
    boolean isOpen() {
        return !channels.isEmpty();
    }

    /** What pages call the channels, by their codes. */
    Map<String, String> labels() {
        return channels.stream().collect(Collectors.toMap(MessageChannel::code, MessageChannel::label));
    }

    boolean has(String channel) {
        return channels.stream().anyMatch(one -> one.code().equals(channel));
    }
}
