package cn.gov.shuozhou.data.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of every feature the frame that the layout draws. */
@ControllerAdvice
class PageFrameAdvice {

    private final PageFrames frames;

    PageFrameAdvice(PageFrames frames) {
        this.frames = frames;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAllAttributes(frames.of(request));
    }
}
