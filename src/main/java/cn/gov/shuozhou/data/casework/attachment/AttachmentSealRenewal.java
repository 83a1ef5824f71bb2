package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.sealing.Resealing;
import cn.gov.shuozhou.data.sealing.Seals;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Seals attachments anew that lie under an older key, beside the system's work and after each start. */
@Component
class AttachmentSealRenewal {

    private final AttachmentBlockMapper blocks;
    private final Seals seals;

    AttachmentSealRenewal(AttachmentBlockMapper blocks, Seals seals) {
        this.blocks = blocks;
        this.seals = seals;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Resealing.beside("attachment-seal-renewal", this::run);
    }

    void run() {
        Resealing.renew("附件", blocks, seals);
    }
}
